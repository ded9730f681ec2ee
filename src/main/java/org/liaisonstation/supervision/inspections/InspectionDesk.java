package org.liaisonstation.supervision.inspections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NumberSeries;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an inspection comes about and ends: planned, held, closed or withdrawn. Who may
 * never do the act finds none (404); a stale page is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class InspectionDesk {

	private static final String SERIES = "JC";

	private final Inspections inspections;

	private final Findings findings;

	private final InspectionAccess access;

	private final InspectionLineage lineage;

	private final InspectionNotices notices;

	private final InspectionDuties duties;

	private final NumberSeries numbers;

	private final Clock clock;

	InspectionDesk(Inspections inspections, Findings findings, InspectionAccess access, InspectionLineage lineage,
			InspectionNotices notices, InspectionDuties duties, NumberSeries numbers, Clock clock) {
		this.inspections = inspections;
		this.findings = findings;
		this.access = access;
		this.lineage = lineage;
		this.notices = notices;
		this.duties = duties;
		this.numbers = numbers;
		this.clock = clock;
	}

	/** 安排检查. Its deputies are told, unless it is written down afterwards. */
	public Inspection plan(Inspection.Outline outline, Collection<UUID> deputies, Viewer by) {
		InspectionAccess.requireOffice(by);
		Inspection inspection = Inspection.plan(outline, deputies, now(), by);
		inspection.numbered(this.numbers.nextNumber(SERIES, today().getYear()));
		Inspection saved = this.inspections.save(inspection);
		this.lineage.put(saved);
		tellOf(saved, List.of());
		return saved;
	}

	public Inspection edit(UUID id, Long version, Inspection.Outline outline, Collection<UUID> deputies, Viewer by) {
		Inspection inspection = this.access.toAct(id, version, by, InspectionAct.EDIT);
		boolean moved = !outline.plannedOn().equals(inspection.plannedOn());
		List<UUID> before = inspection.participants();
		boolean toCome = !inspection.plannedOn().isBefore(today());
		inspection.edit(outline, deputies, now(), by);
		if (toCome) {
			this.notices.dropped(inspection, before.stream().filter((one) -> !inspection.takesPart(one)).toList());
		}
		tellOf(inspection, moved ? List.of() : before);
		return this.inspections.save(inspection);
	}

	private void tellOf(Inspection inspection, List<UUID> told) {
		if (!inspection.plannedOn().isBefore(today())) {
			this.notices.planned(inspection,
					inspection.participants().stream().filter((deputy) -> !told.contains(deputy)));
		}
	}

	/** 记录开展: from now on it counts, in the figures and in the duty archives. */
	public Inspection hold(UUID id, Long version, Inspection.Minutes minutes, Collection<UUID> present, Viewer by) {
		Inspection inspection = this.access.toAct(id, version, by, InspectionAct.HOLD);
		inspection.hold(minutes, present, today(), now(), by);
		this.duties.performed(inspection);
		return this.inspections.save(inspection);
	}

	/** 更正记录. */
	public Inspection correct(UUID id, Long version, Inspection.Minutes minutes, Viewer by) {
		Inspection inspection = this.access.toAct(id, version, by, InspectionAct.CORRECT);
		inspection.correct(minutes, today(), now(), by);
		this.duties.performed(inspection);
		return this.inspections.save(inspection);
	}

	/** 补记参加代表. */
	public Inspection callAlong(UUID id, Long version, UUID deputy, Viewer by) {
		Inspection inspection = this.access.toAct(id, version, by, InspectionAct.CALL_ALONG);
		inspection.callAlong(deputy, now(), by);
		this.duties.performed(inspection, List.of(deputy).stream());
		return this.inspections.save(inspection);
	}

	/** 划去参加代表. */
	public Inspection strikeDeputy(UUID id, Long version, UUID line, String reason, Viewer by) {
		Inspection inspection = this.access.toAct(id, version, by, InspectionAct.STRIKE_DEPUTY);
		this.duties.wasNotThere(inspection, inspection.strikeDeputy(line, reason, now(), by).deputyId());
		return this.inspections.save(inspection);
	}

	/** 办结, once every finding is mended. */
	public Inspection close(UUID id, Long version, String words, Viewer by) {
		// nothing is noted meanwhile that the end does not know of
		this.inspections.lock(id);
		Inspection inspection = this.access.toAct(id, version, by, InspectionAct.CLOSE);
		inspection.close(this.findings.findByInspectionIdOrderByPosition(id), words, today(), now(), by);
		return this.inspections.save(inspection);
	}

	/** 撤销, with what was noted and not sent yet. */
	public Inspection withdraw(UUID id, Long version, String reason, Viewer by) {
		this.inspections.lock(id);
		Inspection inspection = this.access.toAct(id, version, by, InspectionAct.WITHDRAW);
		List<Finding> noted = this.findings.findByInspectionIdOrderByPosition(id);
		boolean counted = inspection.state().isHeld();
		inspection.withdraw(noted, reason, today(), now(), by);
		noted.forEach((finding) -> {
			finding.fallWithInspection(now(), by);
			this.findings.save(finding);
		});
		this.lineage.withdrawn(inspection, now());
		if (counted) {
			this.duties.withdrawn(inspection);
		}
		else {
			this.notices.cancelled(inspection);
		}
		return this.inspections.save(inspection);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
