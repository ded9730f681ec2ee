package org.liaisonstation.supervision.research;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a report is written and accepted. Whoever may never do the act finds none (404); a
 * stale page is a {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class ResearchReportDesk {

	private static final String SERIES = "BG";

	private final ResearchReports reports;

	private final ReportAccess access;

	private final ResearchLineage lineage;

	private final ResearchNotices notices;

	private final Publications publications;

	private final Files files;

	private final NumberSeries numbers;

	private final ResearchClocks clocks;

	ResearchReportDesk(ResearchReports reports, ReportAccess access, ResearchLineage lineage, ResearchNotices notices,
			Publications publications, Files files, NumberSeries numbers, ResearchClocks clocks) {
		this.reports = reports;
		this.access = access;
		this.lineage = lineage;
		this.notices = notices;
		this.publications = publications;
		this.files = files;
		this.numbers = numbers;
		this.clocks = clocks;
	}

	static Owner files(UUID report) {
		return new Owner(ResearchReport.KIND, report);
	}

	/**
	 * 起草.
	 * @throws NotFound where a deputy is none of the authors: he could never read it
	 * again
	 */
	public ResearchReport draft(ResearchReport.Words words, List<CleanFile> attached, Viewer by) {
		ReportAccess.requireWriter(by);
		requireAuthor(words, by);
		ResearchReport report = this.reports.save(ResearchReport.draft(words, this.clocks.now(), by));
		this.files.store(attached, files(report.id()), by.username());
		return report;
	}

	public ResearchReport edit(UUID id, Long version, ResearchReport.Words words, List<CleanFile> attached, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.EDIT);
		requireAuthor(words, by);
		report.edit(words, this.clocks.now(), by);
		this.files.store(attached, files(id), by.username());
		return this.reports.save(report);
	}

	private static void requireAuthor(ResearchReport.Words words, Viewer by) {
		if (!by.isOffice() && !words.authors().contains(by.deputyId())) {
			throw new NotFound();
		}
	}

	/** 撤下附件, while it is being written. */
	public ResearchReport withdrawFile(UUID id, Long version, UUID file, String reason, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.EDIT);
		StoredFile found = this.files.find(file, files(id)).orElseThrow(NotFound::new);
		this.files.withdraw(found, by.username(), reason);
		report.fileWithdrawn(found.name(), this.clocks.now(), by);
		return this.reports.save(report);
	}

	/** 提交审定. */
	public ResearchReport submit(UUID id, Long version, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.SUBMIT);
		report.submit(!this.files.of(files(id)).isEmpty(), this.clocks.now(), by);
		this.notices.director(report, ResearchTidings.SUBMITTED);
		return this.reports.save(report);
	}

	/** 退回修改. */
	public ResearchReport sendBack(UUID id, Long version, String reason, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.SEND_BACK);
		report.sendBack(reason, this.clocks.now(), by);
		this.notices.authors(report, ResearchTidings.SENT_BACK);
		return this.reports.save(report);
	}

	/** 审定采用; the number is taken last before the commit. */
	public ResearchReport accept(UUID id, Long version, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.ACCEPT);
		report.accept(this.clocks.today(), this.numbers.nextNumber(SERIES, this.clocks.today().getYear()),
				this.clocks.now(), by);
		this.lineage.accepted(report, this.clocks.now());
		this.notices.authors(report, ResearchTidings.ACCEPTED);
		return this.reports.save(report);
	}

	/** 撤销; an accepted one by the director alone. */
	public ResearchReport withdraw(UUID id, Long version, String reason, Viewer by) {
		ResearchReport report = this.access.toAct(id, version, by, ReportAct.WITHDRAW);
		this.notices.takeFromUnits(report);
		report.withdraw(reason, this.clocks.now(), by);
		this.lineage.withdrawn(report, this.clocks.now());
		this.publications.withdrawWith(ResearchReport.KIND, id, reason, by);
		return this.reports.save(report);
	}

}
