package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;

/**
 * A finding (发现问题) of an inspection. Deputies write it down and suggest; the office sends
 * it to the unit, the unit mends and reports, the director has it looked at again (代表法
 * 31). Each mending stays as it was reported. Never deleted.
 */
@Entity
@Table(name = "inspection_finding")
public class Finding extends FindingFacts {

	/** The kind of its record in the trail, and the owner of its pictures. */
	public static final String KIND = "finding";

	protected Finding() {
	}

	/**
	 * What was found.
	 *
	 * @param suggestion what the deputies suggest, or null
	 * @param unitId whose it is to mend, or null where that is not known
	 */
	public record Words(String text, String suggestion, UUID unitId) {

	}

	/** Not before the day of the inspection has come. */
	static Finding note(Inspection inspection, int position, Words words, LocalDate today, Instant at, Viewer by) {
		inspection.require(InspectionAct.FIND);
		inspection.refuseIf(inspection.day().isAfter(today), "检查还没有开始，请在检查当天记录问题。");
		Finding finding = new Finding();
		finding.id = Generators.timeBasedEpochGenerator().generate();
		finding.inspection = inspection;
		finding.position = position;
		finding.number = inspection.number() + "-" + position;
		finding.state = FindingState.NOTED;
		finding.foundAt = at;
		finding.foundByName = by.displayName();
		finding.foundByDeputy = by.isOffice() ? null : by.deputyId();
		finding.fill(words);
		finding.happened(FindingStep.NOTED, at, by.displayName(), null);
		return finding;
	}

	void edit(Words words, Instant at, Viewer by) {
		require(FindingAct.EDIT);
		fill(words);
		happened(FindingStep.EDITED, at, by.displayName(), null);
	}

	private void fill(Words words) {
		this.text = words.text();
		this.suggestion = words.suggestion();
		this.unitId = words.unitId();
	}

	/** 划去: written down twice, or no finding after all. */
	void strike(String reason, Instant at, Viewer by) {
		require(FindingAct.STRIKE);
		this.state = FindingState.STRUCK;
		this.endedAt = at;
		this.endedText = reason;
		happened(FindingStep.STRUCK, at, by.displayName(), reason);
	}

	/** The inspection was withdrawn, and with it what was noted. */
	void fallWithInspection(Instant at, Viewer by) {
		if (this.state == FindingState.NOTED) {
			this.state = FindingState.STRUCK;
			this.endedAt = at;
			this.endedText = "检查已撤销";
			happened(FindingStep.STRUCK, at, by.displayName(), this.endedText);
		}
	}

	/**
	 * 交整改. The period comes from the settings in force, so a later change never moves it.
	 */
	void send(UUID unitId, DueDate due, Instant at, Viewer by) {
		require(FindingAct.SEND);
		this.unitId = unitId;
		this.state = FindingState.SENT;
		this.sentAt = at;
		this.sentByName = by.displayName();
		order(due, at);
		happened(FindingStep.SENT, at, by.displayName(), due.explanation().oneLine());
	}

	private void order(DueDate due, Instant at) {
		this.mendings.add(new Mending(this, this.mendings.size() + 1, due, at));
		this.round++;
	}

	/** 收回, from a unit whose it is not; as long as that reported nothing. */
	void recall(String reason, Instant at, Viewer by) {
		require(FindingAct.RECALL);
		refuseIf(this.round > 1, "承办单位已经报告过整改情况，不能收回。");
		mending().recall(at);
		this.round = 0;
		this.state = FindingState.NOTED;
		this.sentAt = null;
		this.sentByName = null;
		this.signedAt = null;
		this.signedBy = null;
		happened(FindingStep.RECALLED, at, by.displayName(), reason);
	}

	/**
	 * 签收.
	 * @param by who of the unit, with an account or without
	 */
	void sign(Instant at, String by) {
		require(FindingAct.SIGN);
		this.state = FindingState.MENDING;
		this.signedAt = at;
		this.signedBy = by;
		happened(FindingStep.SIGNED, at, by, null);
	}

	/** 报告整改情况. */
	void report(String text, Instant at, String by) {
		require(FindingAct.REPORT);
		mending().report(text, at, by);
		this.state = FindingState.REPORTED;
		happened(FindingStep.REPORTED, at, by, mending().isLate() ? "超期报告" : "按期报告");
	}

	/**
	 * 复查, ordered by the director: it is mended, or the unit goes on.
	 * @param due the new mending date where it goes on, else null
	 */
	void recheck(Mending.Recheck recheck, DueDate due, LocalDate today, Instant at, Viewer by) {
		require(FindingAct.RECHECK);
		if (recheck.on().isAfter(today) || (due != null) != (recheck.verdict() == Verdict.AGAIN)) {
			throw new IllegalArgumentException("no such recheck: " + recheck + ", " + due);
		}
		mending().check(recheck, by.displayName());
		if (due != null) {
			this.state = FindingState.MENDING;
			order(due, at);
			happened(FindingStep.AGAIN, at, by.displayName(), recheck.text() + "　" + due.explanation().oneLine());
			return;
		}
		this.state = FindingState.MENDED;
		this.endedAt = at;
		this.endedText = recheck.text();
		happened(FindingStep.MENDED, at, by.displayName(), recheck.text());
	}

	/**
	 * 催办 by the station itself, once before the last day and once after it.
	 * @param words how much of the period is left
	 */
	void remind(Mending.Reminded how, String words, Instant at) {
		refuseIf(!this.state.isWithUnit(), "现在是“" + this.state.label() + "”，不用催办。");
		refuseIf(mending().reminded() == how || mending().reminded() == Mending.Reminded.LATE, "已经催办过。");
		mending().remind(how);
		noted(FindingStep.REMINDED, at, "系统", words);
	}

	/** A one-time link was issued or withdrawn by the office. */
	void linked(FindingStep step, Instant at, Viewer by) {
		require(FindingAct.ISSUE_LINK);
		happened(step, at, by.displayName(), null);
	}

}
