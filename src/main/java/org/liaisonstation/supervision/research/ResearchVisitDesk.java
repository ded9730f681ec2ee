package org.liaisonstation.supervision.research;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NumberSeries;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a research visit is planned and written down. Whoever is not of the office finds
 * none (404); a stale page is a {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class ResearchVisitDesk {

	private static final String SERIES = "DY";

	private final ResearchVisits visits;

	private final VisitAccess access;

	private final NumberSeries numbers;

	private final ResearchClocks clocks;

	ResearchVisitDesk(ResearchVisits visits, VisitAccess access, NumberSeries numbers, ResearchClocks clocks) {
		this.visits = visits;
		this.access = access;
		this.numbers = numbers;
		this.clocks = clocks;
	}

	/**
	 * 安排.
	 * @param planItemId the item of a plan that it carries out, or null
	 */
	public ResearchVisit plan(ResearchVisit.Plan plan, UUID planItemId, Viewer by) {
		VisitAccess.requireOffice(by);
		ResearchVisit visit = ResearchVisit.plan(plan, planItemId, this.clocks.now(), by);
		visit.numbered(this.numbers.nextNumber(SERIES, this.clocks.today().getYear()));
		return this.visits.save(visit);
	}

	public ResearchVisit edit(UUID id, Long version, ResearchVisit.Plan plan, Viewer by) {
		ResearchVisit visit = this.access.toAct(id, version, by, VisitAct.EDIT);
		visit.edit(plan, this.clocks.now(), by);
		return this.visits.save(visit);
	}

	/** 开展. */
	public ResearchVisit hold(UUID id, Long version, ResearchVisit.Findings findings, Viewer by) {
		ResearchVisit visit = this.access.toAct(id, version, by, VisitAct.HOLD);
		visit.hold(findings, this.clocks.today(), this.clocks.now(), by);
		return this.visits.save(visit);
	}

	/** 修改记录. */
	public ResearchVisit correct(UUID id, Long version, ResearchVisit.Findings findings, Viewer by) {
		ResearchVisit visit = this.access.toAct(id, version, by, VisitAct.CORRECT);
		visit.correct(findings, this.clocks.today(), this.clocks.now(), by);
		return this.visits.save(visit);
	}

	/** 撤销. */
	public ResearchVisit withdraw(UUID id, Long version, String reason, Viewer by) {
		ResearchVisit visit = this.access.toAct(id, version, by, VisitAct.WITHDRAW);
		visit.withdraw(reason, this.clocks.now(), by);
		return this.visits.save(visit);
	}

}
