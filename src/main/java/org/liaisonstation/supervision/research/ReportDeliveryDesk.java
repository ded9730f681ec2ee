package org.liaisonstation.supervision.research;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an accepted report: delivered, answered by each unit, followed up.
 * Another unit's delivery is a 404; a stale page is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class ReportDeliveryDesk {

	/** The owner of what came with feedback. */
	static final String FEEDBACK = "research-feedback";

	private final ResearchReports reports;

	private final ReportAccess access;

	private final ResearchNotices notices;

	private final Files files;

	private final ResearchClocks clocks;

	ReportDeliveryDesk(ResearchReports reports, ReportAccess access, ResearchNotices notices, Files files,
			ResearchClocks clocks) {
		this.reports = reports;
		this.access = access;
		this.notices = notices;
		this.files = files;
		this.clocks = clocks;
	}

	/** 送达, on a day not before it was accepted. */
	public ResearchReport deliver(UUID id, Long version, Collection<UUID> units, LocalDate on, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.DELIVER);
		List<ReportDelivery> added = report.deliver(units, on, this.clocks.feedback(on), this.clocks.now(), by);
		this.notices.units(report, ResearchTidings.DELIVERED, added.stream().map(ReportDelivery::unitId).toList());
		return this.reports.save(report);
	}

	/**
	 * 反馈 of the unit itself, today; or what came on paper, written down by the office.
	 * @param version of the delivery: what other units do meanwhile is nothing to this
	 * one
	 * @param on the day on which the letter came; a unit's own feedback is of today
	 */
	public ResearchReport answer(UUID id, Long version, UUID deliveryId, String text, LocalDate on,
			List<CleanFile> attached, Viewer by) {
		ResearchReport report = this.access.toAnswer(id, deliveryId, by);
		report.refuseIf(!report.delivery(deliveryId).version().equals(version), "这个单位的反馈已经登记。");
		boolean paper = by.isOffice();
		report.answer(deliveryId, text, paper ? on : this.clocks.today(), paper, this.clocks.today(), this.clocks.now(),
				by);
		this.files.store(attached, new Owner(FEEDBACK, deliveryId), by.username());
		this.notices.office(report, ResearchTidings.ANSWERED);
		this.notices.authors(report, ResearchTidings.ANSWERED);
		return this.reports.save(report);
	}

	/** 后续跟踪. */
	public ResearchReport follow(UUID id, Long version, String note, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.FOLLOW);
		report.follow(note, this.clocks.now(), by);
		return this.reports.save(report);
	}

}
