package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to a finding: written down on the spot, sent to its unit, signed for,
 * mended, looked at again. Refused as in {@link InspectionDesk}.
 */
@Service
@Transactional
public class FindingDesk {

	/** The owner of what proves a mending. */
	static final String EVIDENCE = "finding-mending";

	private final Inspections inspections;

	private final Findings findings;

	private final InspectionAccess access;

	private final FindingLinkDesk links;

	private final InspectionLineage lineage;

	private final InspectionNotices notices;

	private final Files files;

	private final MendingClock clock;

	FindingDesk(Inspections inspections, Findings findings, InspectionAccess access, FindingLinkDesk links,
			InspectionLineage lineage, InspectionNotices notices, Files files, MendingClock clock) {
		this.inspections = inspections;
		this.findings = findings;
		this.access = access;
		this.links = links;
		this.lineage = lineage;
		this.notices = notices;
		this.files = files;
		this.clock = clock;
	}

	/**
	 * One as it stands now.
	 * @throws org.liaisonstation.forms.NotFound where the viewer may not see it
	 */
	@Transactional(readOnly = true)
	public Finding find(UUID id, Viewer viewer) {
		return this.access.findingVisible(id, viewer);
	}

	/**
	 * 记录问题, by the office or a deputy who takes part. No version: several write down what
	 * they found at the same time, and each of it is kept.
	 */
	public Finding note(UUID inspectionId, Finding.Words words, List<CleanFile> photos, Viewer by) {
		this.access.toAct(inspectionId, by, InspectionAct.FIND);
		Inspection inspection = this.inspections.lock(inspectionId).orElseThrow(NotFound::new);
		int position = this.findings.countByInspectionId(inspectionId) + 1;
		Finding finding = this.findings.save(Finding.note(inspection, position, words, today(), now(), by));
		this.files.store(photos, photosOf(finding), by.username());
		this.lineage.found(inspection, now());
		return finding;
	}

	public Finding edit(UUID id, Long version, Finding.Words words, List<CleanFile> photos, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.EDIT);
		finding.edit(words, now(), by);
		this.files.store(photos, photosOf(finding), by.username());
		return this.findings.save(finding);
	}

	/** 划去. */
	public Finding strike(UUID id, Long version, String reason, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.STRIKE);
		finding.strike(reason, now(), by);
		return this.findings.save(finding);
	}

	/**
	 * 交整改.
	 * @param mendBy the last day, or null for the usual one
	 */
	public Finding send(UUID id, Long version, UUID unitId, LocalDate mendBy, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.SEND);
		finding.send(unitId, this.clock.due("交整改", mendBy), now(), by);
		this.notices.sent(finding);
		return this.findings.save(finding);
	}

	/** 收回. */
	public Finding recall(UUID id, Long version, String reason, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.RECALL);
		finding.recall(reason, now(), by);
		this.links.withdrawAll(finding, by.displayName());
		this.notices.recalled(finding);
		return this.findings.save(finding);
	}

	/** 签收, by an account of the unit. */
	public Finding sign(UUID id, Long version, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.SIGN);
		finding.sign(now(), by.displayName());
		return this.findings.save(finding);
	}

	/** 报告整改情况, by an account of the unit. */
	public Finding report(UUID id, Long version, String text, List<CleanFile> evidence, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.REPORT);
		return report(finding, text, evidence, by.displayName(), by.username());
	}

	/**
	 * The same by whoever may.
	 * @param account null where it came through a link
	 */
	Finding report(Finding finding, String text, List<CleanFile> evidence, String by, String account) {
		finding.report(text, now(), by);
		this.files.store(evidence, evidenceOf(finding.mending()), account);
		this.links.reported(finding, by);
		this.notices.reported(finding);
		return this.findings.save(finding);
	}

	/**
	 * 复查: mended, or the unit goes on.
	 * @param mendBy the new last day where it goes on, or null for the usual one
	 */
	public Finding recheck(UUID id, Long version, Mending.Recheck recheck, LocalDate mendBy, Viewer by) {
		Finding finding = this.access.toAct(id, version, by, FindingAct.RECHECK);
		boolean again = recheck.verdict() == Verdict.AGAIN;
		DueDate due = again ? this.clock.due("复查没有到位", mendBy) : null;
		finding.recheck(recheck, due, today(), now(), by);
		if (again) {
			this.notices.again(finding);
		}
		return this.findings.save(finding);
	}

	static Owner photosOf(Finding finding) {
		return new Owner(Finding.KIND, finding.id());
	}

	static Owner evidenceOf(Mending mending) {
		return new Owner(EVIDENCE, mending.id());
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return this.clock.today();
	}

}
