package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.deputies.Level;

/**
 * One line of a list of proposals.
 *
 * @param number null before it was accepted
 * @param signers how many signed beside the lead
 * @param units 主办 or 分办 of this round, by name
 * @param dueDay when the clock that runs now ends, in words
 * @param marks 重点, 疑难, 退件待裁, 不公开
 */
public record ProposalRow(UUID id, String number, ProposalKind kind, String title, String lead, int signers,
		ProposalStatus status, Level level, LocalDate filedOn, String units, TimeLeft light, String dueDay,
		List<String> marks, Instant writtenAt) {

	public String href() {
		return "/desk/proposals/" + this.id;
	}

	/** The number, or that it has none yet. */
	public String numberOrNone() {
		return (this.number != null) ? this.number : "未编号";
	}

	/** 韩某 等 12 人. */
	public String signedBy() {
		return (this.signers > 0) ? this.lead + " 等 " + (this.signers + 1) + " 人" : this.lead;
	}

}
