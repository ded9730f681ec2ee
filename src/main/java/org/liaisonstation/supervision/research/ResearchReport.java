package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;

/**
 * A research report (调研报告), about a visit or on its own. Deputies write it, the director
 * accepts it, units are told of it and answer within three months (代表法 29 to 31). Its
 * authors stand once it is accepted. Never deleted.
 */
@Entity
@Table(name = "research_report")
public class ResearchReport extends ReportFacts {

	/** The kind of its node in a chain, of its public text and of its files. */
	public static final String KIND = "research-report";

	protected ResearchReport() {
	}

	/**
	 * What is written.
	 *
	 * @param text null where the report is an attached file
	 * @param pen one of the authors, or null
	 * @param visitId the visit that it is about, or null
	 */
	public record Words(String title, String text, List<UUID> authors, UUID pen, UUID visitId) {

		public Words {
			authors = List.copyOf(authors);
			if (authors.isEmpty() || (pen != null && !authors.contains(pen))) {
				throw new IllegalArgumentException("the pen is one of the authors: " + pen);
			}
		}

	}

	/** 起草, by the office or by one of the authors. */
	static ResearchReport draft(Words words, Instant at, Viewer by) {
		ResearchReport report = new ResearchReport();
		report.id = Generators.timeBasedEpochGenerator().generate();
		report.state = ReportState.DRAFT;
		report.writtenAt = at;
		report.writtenBy = by.accountId();
		report.fill(words, at);
		report.happened(ResearchStep.REPORT_DRAFTED, at, by, null);
		return report;
	}

	/** What is submitted only the office puts right. */
	void edit(Words words, Instant at, Viewer by) {
		require(ReportAct.EDIT);
		refuseIf(!this.state.isWritten() && !by.isOffice(), "报告已经提交审定，要修改请联系站务人员。");
		fill(words, at);
		happened(ResearchStep.REPORT_EDITED, at, by, null);
	}

	private void fill(Words words, Instant at) {
		this.title = words.title();
		this.text = words.text();
		this.visitId = words.visitId();
		this.lines.stream().filter((line) -> !words.authors().contains(line.deputyId())).forEach((line) -> {
			if (!line.isStruck()) {
				line.strike(at);
			}
		});
		for (UUID author : words.authors()) {
			ReportAuthor line = this.lines.stream()
				.filter((one) -> one.deputyId().equals(author))
				.findFirst()
				.orElseGet(() -> add(author));
			line.stand();
			line.hold(author.equals(words.pen()));
		}
	}

	private ReportAuthor add(UUID author) {
		ReportAuthor line = new ReportAuthor(this, author, this.lines.size() + 1);
		this.lines.add(line);
		return line;
	}

	/**
	 * 提交审定.
	 * @param hasFile whether a file is attached: a report is its text or a file
	 */
	void submit(boolean hasFile, Instant at, Viewer by) {
		require(ReportAct.SUBMIT);
		refuseIf(this.text == null && !hasFile, "请先写报告正文，或者附上报告文件。");
		this.state = ReportState.SUBMITTED;
		this.submittedAt = at;
		happened(ResearchStep.REPORT_SUBMITTED, at, by, null);
	}

	/** 退回修改, by the director. */
	void sendBack(String reason, Instant at, Viewer by) {
		require(ReportAct.SEND_BACK);
		this.state = ReportState.SENT_BACK;
		this.sentBackReason = reason;
		happened(ResearchStep.REPORT_SENT_BACK, at, by, reason);
	}

	/** 审定采用, by the director; from here on the authors stand. */
	void accept(LocalDate today, String number, Instant at, Viewer by) {
		require(ReportAct.ACCEPT);
		this.number = number;
		this.state = ReportState.ACCEPTED;
		this.acceptedOn = today;
		this.acceptedByName = by.displayName();
		happened(ResearchStep.REPORT_ACCEPTED, at, by, number);
		UUID pen = pen();
		authors().forEach((author) -> registerEvent(new DutyPerformed(author, "RESEARCH", "调研报告：" + this.title, today,
				author.equals(pen) ? "执笔" : "参与", this.id, href())));
	}

	/**
	 * 送达; a unit that has it already keeps its clock.
	 * @return the new deliveries
	 */
	List<ReportDelivery> deliver(Collection<UUID> units, LocalDate on, DueDate due, Instant at, Viewer by) {
		require(ReportAct.DELIVER);
		if (on.isBefore(this.acceptedOn)) {
			throw new IllegalArgumentException("delivered before it was accepted: " + on);
		}
		List<ReportDelivery> added = units.stream()
			.distinct()
			.filter((unit) -> this.deliveries.stream().noneMatch((one) -> one.unitId().equals(unit)))
			.map((unit) -> new ReportDelivery(this, unit, on, due))
			.toList();
		if (!added.isEmpty()) {
			this.deliveries.addAll(added);
			happened(ResearchStep.REPORT_DELIVERED, at, by, added.size() + " 个单位，" + due.explanation().oneLine());
		}
		return added;
	}

	/**
	 * 反馈, by the unit itself, or written down by the office from a letter.
	 * @param on the day on which it came
	 */
	void answer(UUID deliveryId, String text, LocalDate on, boolean onPaper, LocalDate today, Instant at, Viewer by) {
		require(ReportAct.FEEDBACK);
		ReportDelivery delivery = delivery(deliveryId);
		refuseIf(!delivery.isOpen(), "这个单位已经反馈。");
		if (on.isAfter(today) || on.isBefore(delivery.deliveredOn())) {
			throw new IllegalArgumentException("no day for feedback: " + on);
		}
		delivery.answered(text, on, onPaper, at, by.displayName());
		happened(ResearchStep.REPORT_ANSWERED, at, by, onPaper ? "书面反馈，由站务人员登记" : null);
	}

	/** 后续跟踪: what became of it afterwards. */
	void follow(String note, Instant at, Viewer by) {
		require(ReportAct.FOLLOW);
		happened(ResearchStep.REPORT_FOLLOWED, at, by, note);
	}

	/** An attached file was taken out of sight. */
	void fileWithdrawn(String name, Instant at, Viewer by) {
		require(ReportAct.EDIT);
		happened(ResearchStep.FILE_WITHDRAWN, at, by, name);
	}

	/** 撤销; an accepted one counts no more, and nobody was told of it. */
	void withdraw(String reason, Instant at, Viewer by) {
		require(ReportAct.WITHDRAW);
		if (this.state == ReportState.ACCEPTED) {
			registerEvent(new DutyWithdrawn(null, this.id));
		}
		this.state = ReportState.WITHDRAWN;
		this.endedReason = reason;
		happened(ResearchStep.REPORT_WITHDRAWN, at, by, reason);
	}

}
