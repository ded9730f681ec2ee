package org.liaisonstation.inbox;

import java.util.UUID;

/**
 * A message ready to be carried.
 *
 * @param address the mail address; null for a robot
 * @param link the whole address of the page, or null where the station has no address of
 * its own
 */
record Letter(UUID id, Channel channel, String address, String subject, String link) {

	/** The text under the subject. */
	String body() {
		return this.subject + "\n" + ((this.link != null) ? this.link : "请登录联络站工作台查看。");
	}

}
