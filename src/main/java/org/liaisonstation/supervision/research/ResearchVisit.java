package org.liaisonstation.supervision.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;

/**
 * A research visit (调研活动, 代表法 29 to 31): deputies look at something and write down what
 * they learned. They propose, and settle nothing on the spot. Never deleted.
 */
@Entity
@Table(name = "research_visit")
public class ResearchVisit extends VisitFacts {

	/** The kind of its node in a chain, and of its record in the trail. */
	public static final String KIND = "research-visit";

	protected ResearchVisit() {
	}

	/**
	 * What is known beforehand.
	 *
	 * @param object whom or what it goes to
	 * @param companions who comes along beside deputies, or null
	 */
	public record Plan(String topic, String object, LocalDate plannedOn, String place, String companions,
			List<UUID> deputies) {
	}

	/**
	 * What is known afterwards.
	 *
	 * @param learned what was found out
	 * @param deputies those who were there
	 */
	public record Findings(LocalDate heldOn, String place, String companions, String learned, List<UUID> deputies) {
	}

	/** 安排. */
	static ResearchVisit plan(Plan plan, UUID planItemId, Instant at, Viewer by) {
		ResearchVisit visit = new ResearchVisit();
		visit.id = Generators.timeBasedEpochGenerator().generate();
		visit.state = VisitState.PLANNED;
		visit.planItemId = planItemId;
		visit.writtenAt = at;
		visit.writtenBy = by.accountId();
		visit.fill(plan, at);
		visit.happened(ResearchStep.VISIT_PLANNED, at, by, null);
		return visit;
	}

	/** The number is taken last before the commit. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
	}

	void edit(Plan plan, Instant at, Viewer by) {
		require(VisitAct.EDIT);
		fill(plan, at);
		happened(ResearchStep.VISIT_EDITED, at, by, null);
	}

	private void fill(Plan plan, Instant at) {
		this.topic = plan.topic();
		this.object = plan.object();
		this.plannedOn = plan.plannedOn();
		this.place = plan.place();
		this.companions = plan.companions();
		attend(plan.deputies(), at);
	}

	/**
	 * 开展: it took place, on that day and with these deputies.
	 * @throws IllegalArgumentException where the day is still to come or nobody was there
	 */
	void hold(Findings findings, LocalDate today, Instant at, Viewer by) {
		require(VisitAct.HOLD);
		write(findings, today, at);
		this.state = VisitState.HELD;
		happened(ResearchStep.VISIT_HELD, at, by, null);
	}

	/** 修改记录; whoever is not among the deputies any more was not there. */
	void correct(Findings findings, LocalDate today, Instant at, Viewer by) {
		require(VisitAct.CORRECT);
		write(findings, today, at);
		happened(ResearchStep.VISIT_CORRECTED, at, by, null);
	}

	private void write(Findings findings, LocalDate today, Instant at) {
		if (findings.heldOn().isAfter(today) || findings.deputies().isEmpty()) {
			throw new IllegalArgumentException("not held: " + findings.heldOn());
		}
		this.heldOn = findings.heldOn();
		this.place = findings.place();
		this.companions = findings.companions();
		this.learned = findings.learned();
		attend(findings.deputies(), at).forEach((struck) -> registerEvent(new DutyWithdrawn(struck, this.id)));
		deputies().forEach((deputy) -> registerEvent(
				new DutyPerformed(deputy, "RESEARCH", "调研：" + this.topic, this.heldOn, "参加", this.id, href())));
	}

	/**
	 * @return those who were there and are not any more
	 */
	private List<UUID> attend(List<UUID> deputies, Instant at) {
		List<UUID> struck = deputies().stream().filter((one) -> !deputies.contains(one)).toList();
		for (UUID deputy : deputies) {
			this.attending.stream()
				.filter((line) -> line.deputyId().equals(deputy))
				.findFirst()
				.ifPresentOrElse(VisitDeputy::takeBack,
						() -> this.attending.add(new VisitDeputy(this, deputy, this.attending.size() + 1)));
		}
		this.attending.stream().filter((line) -> struck.contains(line.deputyId())).forEach((line) -> line.strike(at));
		return struck;
	}

	/** 撤销: it did not take place, or was entered twice. */
	void withdraw(String reason, Instant at, Viewer by) {
		require(VisitAct.WITHDRAW);
		if (this.state == VisitState.HELD) {
			registerEvent(new DutyWithdrawn(null, this.id));
		}
		this.state = VisitState.WITHDRAWN;
		this.endedReason = reason;
		happened(ResearchStep.VISIT_WITHDRAWN, at, by, reason);
	}

}
