package org.liaisonstation.supervision.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

/**
 * An inspection (监督检查, 视察): planned and recorded by the office, carried out by deputies
 * (代表法 29). What they found is in the {@link Finding}s; it is closed by the director once
 * each of them is mended. Never deleted.
 */
@Entity
@Table(name = "inspection")
public class Inspection extends InspectionFacts {

	/** The kind of its node in a chain, and of its record in the trail. */
	public static final String KIND = "inspection";

	protected Inspection() {
	}

	/**
	 * What is to be looked at, and when.
	 *
	 * @param ground a code of the list {@code supervision_ground}
	 * @param planItemId the item of the supervision plan that it carries out, or null
	 * @param projectId the livelihood project that it looks at, or null
	 */
	public record Outline(InspectionKind kind, String title, String object, String ground, LocalDate plannedOn,
			String place, String companions, UUID planItemId, UUID projectId) {

	}

	/**
	 * What was seen, and what is suggested all in all.
	 *
	 * @param suggestion or null
	 */
	public record Minutes(LocalDate heldOn, String seen, String suggestion) {

	}

	static Inspection plan(Outline outline, Collection<UUID> deputies, Instant at, Viewer by) {
		Inspection inspection = new Inspection();
		inspection.id = Generators.timeBasedEpochGenerator().generate();
		inspection.state = InspectionState.PLANNED;
		inspection.plannedAt = at;
		inspection.plannedByName = by.displayName();
		inspection.fill(outline);
		inspection.callAlong(deputies);
		inspection.happened(InspectionStep.PLANNED, at, by, null);
		return inspection;
	}

	/** The number is taken last before the commit. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
	}

	/** While it is planned its deputies are exchanged without a trace of each. */
	void edit(Outline outline, Collection<UUID> deputies, Instant at, Viewer by) {
		require(InspectionAct.EDIT);
		String before = outline.plannedOn().equals(this.plannedOn) ? null : "原定 " + this.plannedOn;
		fill(outline);
		takePart(deputies, at);
		happened(InspectionStep.EDITED, at, by, before);
	}

	private void fill(Outline outline) {
		this.kind = outline.kind();
		this.title = outline.title();
		this.object = outline.object();
		this.ground = outline.ground();
		this.plannedOn = outline.plannedOn();
		this.place = outline.place();
		this.companions = outline.companions();
		this.planItemId = outline.planItemId();
		this.projectId = outline.projectId();
	}

	/** Those who are not named any more were never there. */
	private void takePart(Collection<UUID> wanted, Instant at) {
		this.deputies.stream()
			.filter((one) -> one.takesPart() && !wanted.contains(one.deputyId()))
			.forEach((one) -> one.strike("没有参加", at));
		callAlong(wanted);
	}

	private List<UUID> callAlong(Collection<UUID> wanted) {
		List<UUID> added = new LinkedHashSet<>(wanted).stream().filter((one) -> !takesPart(one)).toList();
		added.forEach((one) -> this.deputies.add(new InspectionDeputy(this, one)));
		return added;
	}

	/** 记录开展: it took place, with these deputies. From now on it counts. */
	void hold(Minutes minutes, Collection<UUID> present, LocalDate today, Instant at, Viewer by) {
		require(InspectionAct.HOLD);
		if (present.isEmpty()) {
			throw new IllegalArgumentException("nobody was there");
		}
		takePart(present, at);
		this.state = InspectionState.HELD;
		write(minutes, today, by);
		happened(InspectionStep.HELD, at, by, null);
	}

	void correct(Minutes minutes, LocalDate today, Instant at, Viewer by) {
		require(InspectionAct.CORRECT);
		String before = minutes.heldOn().equals(this.heldOn) ? null : "原记日期 " + this.heldOn;
		write(minutes, today, by);
		happened(InspectionStep.CORRECTED, at, by, before);
	}

	private void write(Minutes minutes, LocalDate today, Viewer by) {
		if (minutes.heldOn().isAfter(today)) {
			throw new IllegalArgumentException(minutes.heldOn() + " is still to come");
		}
		this.heldOn = minutes.heldOn();
		this.seen = minutes.seen();
		this.suggestion = minutes.suggestion();
		this.recordedByName = by.displayName();
	}

	/** 补记: he was there and had been forgotten. */
	void callAlong(UUID deputyId, Instant at, Viewer by) {
		require(InspectionAct.CALL_ALONG);
		refuseIf(callAlong(List.of(deputyId)).isEmpty(), "这位代表已经在参加名单里。");
		happened(InspectionStep.CALLED_ALONG, at, by, null);
	}

	/** 划去: he was not there. */
	InspectionDeputy strikeDeputy(UUID lineId, String reason, Instant at, Viewer by) {
		require(InspectionAct.STRIKE_DEPUTY);
		InspectionDeputy line = this.deputies.stream()
			.filter((one) -> one.id().equals(lineId))
			.findFirst()
			.orElseThrow(NotFound::new);
		refuseIf(!line.takesPart(), "这位代表已经划去。");
		refuseIf(participants().size() == 1, "至少要有一位代表参加；没有开展的，请撤销。");
		line.strike(reason, at);
		happened(InspectionStep.DEPUTY_STRUCK, at, by, reason);
		return line;
	}

	/**
	 * 办结, by the director.
	 * @param findings all of it; each is mended or struck
	 */
	void close(Collection<Finding> findings, String words, LocalDate today, Instant at, Viewer by) {
		require(InspectionAct.CLOSE);
		long open = findings.stream().filter((one) -> one.state().isOpen()).count();
		refuseIf(open > 0, "还有 " + open + " 个问题没有整改到位，不能办结。");
		end(InspectionState.CLOSED, words, today, by);
		happened(InspectionStep.CLOSED, at, by, words);
	}

	/** 撤销, as long as no finding went to a unit. */
	void withdraw(Collection<Finding> findings, String reason, LocalDate today, Instant at, Viewer by) {
		require(InspectionAct.WITHDRAW);
		refuseIf(findings.stream().anyMatch((one) -> one.sentAt() != null), "已有问题交承办单位整改，不能撤销。");
		end(InspectionState.WITHDRAWN, reason, today, by);
		happened(InspectionStep.WITHDRAWN, at, by, reason);
	}

	private void end(InspectionState state, String words, LocalDate today, Viewer by) {
		this.state = state;
		this.endedOn = today;
		this.endedByName = by.displayName();
		this.endedText = words;
	}

}
