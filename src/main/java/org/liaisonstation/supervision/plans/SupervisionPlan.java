package org.liaisonstation.supervision.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.plans.PlanRecord;
import org.liaisonstation.plans.PlanStep;

/**
 * The plan of supervision (监督计划) of a year, published (监督法 63) and measured against what
 * was done.
 */
@Entity
@Table(name = "supervision_plan")
public class SupervisionPlan extends PlanRecord<SupervisionPlan, SupervisionItem> {

	/** The kind of its record in the trail. */
	static final String KIND = "supervision-plan";

	private int year;

	@OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("lastDay, position")
	private List<SupervisionItem> items = new ArrayList<>();

	protected SupervisionPlan() {
	}

	private SupervisionPlan(int year, String note, Instant at, Viewer by) {
		super(note, at, by);
		this.year = year;
	}

	/** 起草. */
	static SupervisionPlan draft(int year, String note, Instant at, Viewer by) {
		SupervisionPlan plan = new SupervisionPlan(year, note, at, by);
		plan.happened(PlanStep.DRAFTED, at, by, Map.of());
		return plan;
	}

	SupervisionItem add(SubjectFacts facts, LocalDate today, Instant at, Viewer by) {
		return add(new SupervisionItem(this, nextPosition(), facts, isDraft() ? null : today, by), at, by);
	}

	void edit(UUID itemId, SubjectFacts facts, Instant at, Viewer by) {
		toEdit(itemId, at, by).write(facts, by);
	}

	@Override
	public String href() {
		return "/desk/supervision-plans/" + id();
	}

	/** 2026年度监督计划. */
	@Override
	public String title() {
		return this.year + "年度监督计划";
	}

	@Override
	protected String kind() {
		return KIND;
	}

	@Override
	protected List<SupervisionItem> lines() {
		return this.items;
	}

	public int year() {
		return this.year;
	}

}
