package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

/**
 * How a request came in.
 *
 * @param channel code of 渠道
 * @param pointId the liaison point where it was handed in, or null
 * @param deputyId the deputy whose card, reception or visit it came through; he follows
 * it
 * @param restricted the matter is about a deputy or a member of the staff: for the
 * director alone
 * @param nameMayBePublic 是否公开姓名
 * @param confirmed the record was read out and confirmed (告知确认)
 * @param proposal 拟办意见
 */
public record Intake(Instant receivedAt, String channel, UUID pointId, UUID deputyId, boolean restricted,
		boolean nameMayBePublic, boolean confirmed, String proposal) {

}
