package org.liaisonstation.topics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

/**
 * A hot topic (热点问题): what many said is gathered under it; the 工委 proposes what to do,
 * and others decide and do it. Whether it is settled the director says, and not without
 * an outcome that can be seen. Never deleted.
 */
@Entity
@Table(name = "topic")
public class Topic extends TopicFacts {

	/** The kind of its node in a chain, and of its record in the trail. */
	public static final String KIND = "topic";

	protected Topic() {
	}

	/**
	 * What it is about.
	 *
	 * @param field a code of the list {@code activity_field}, or null
	 */
	public record Words(String title, String situation, String field) {

	}

	/** 立为热点. */
	static Topic open(Words words, Instant at, Viewer by) {
		Topic topic = new Topic();
		topic.id = Generators.timeBasedEpochGenerator().generate();
		topic.state = TopicState.GATHERING;
		topic.openedAt = at;
		topic.openedBy = by.accountId();
		topic.openedByName = by.displayName();
		topic.fill(words);
		topic.happened(TopicStep.OPENED, at, by, null);
		return topic;
	}

	/** The number is taken last before the commit. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
	}

	void edit(Words words, Instant at, Viewer by) {
		require(TopicAct.EDIT);
		String before = words.title().equals(this.title) ? null : "原标题：" + this.title;
		fill(words);
		happened(TopicStep.EDITED, at, by, before);
	}

	private void fill(Words words) {
		this.title = words.title();
		this.situation = words.situation();
		this.field = words.field();
	}

	/**
	 * 归入. What is there already stays once.
	 * @return those that are new
	 */
	List<TopicMember> gather(Collection<TopicMember.Gathered> gathered, Instant at, Viewer by) {
		require(TopicAct.GATHER);
		List<TopicMember> added = gathered.stream()
			.filter((one) -> members().stream().noneMatch((member) -> member.ref().equals(one.ref())))
			.distinct()
			.map((one) -> new TopicMember(this, one, at, by.displayName()))
			.toList();
		if (!added.isEmpty()) {
			this.members.addAll(added);
			happened(TopicStep.GATHERED, at, by,
					added.stream().map(TopicMember::number).collect(Collectors.joining("、")));
		}
		return added;
	}

	/** 移出, with the reason: it was about something else. */
	TopicMember takeOut(UUID memberId, String reason, Instant at, Viewer by) {
		require(TopicAct.TAKE_OUT);
		TopicMember member = members().stream()
			.filter((one) -> one.id().equals(memberId))
			.findFirst()
			.orElseThrow(NotFound::new);
		member.takeOut(reason, at);
		happened(TopicStep.TAKEN_OUT, at, by, member.number() + "：" + reason);
		return member;
	}

	/** 提出工作建议: deputies and the 工委 propose, 党工委 and 办事处 decide (代表法 31). */
	void propose(WorkProposal proposal, LocalDate today, Instant at, Viewer by) {
		require(TopicAct.PROPOSE);
		requireNotLater(proposal.on(), today);
		this.workProposal = proposal;
		this.state = TopicState.PROPOSED;
		happened(TopicStep.PROPOSED, at, by, "向" + proposal.to() + "提出");
	}

	/** 研究决定, told to the 工委. */
	void decide(Decision decision, LocalDate today, Instant at, Viewer by) {
		require(TopicAct.DECIDE);
		requireNotLater(decision.on(), today);
		refuseIf(decision.on().isBefore(this.workProposal.on()), "研究决定的日期不能早于提出建议的日期。");
		this.decision = decision;
		this.state = TopicState.DECIDED;
		happened(TopicStep.DECIDED, at, by, decision.by());
	}

	TopicMeasure addMeasure(TopicMeasure.Facts facts, Instant at, Viewer by) {
		require(TopicAct.ADD_MEASURE);
		TopicMeasure measure = new TopicMeasure(this, this.measures.size() + 1, facts);
		this.measures.add(measure);
		happened(TopicStep.MEASURE_ADDED, at, by, facts.text());
		return measure;
	}

	void finishMeasure(UUID measureId, LocalDate day, String result, LocalDate today, Instant at, Viewer by) {
		require(TopicAct.FINISH_MEASURE);
		requireNotLater(day, today);
		TopicMeasure measure = measure(measureId);
		refuseIf(measure.isDone(), "这项措施已经完成。");
		measure.done(day, result);
		happened(TopicStep.MEASURE_DONE, at, by, measure.text() + "：" + result);
	}

	/** 登记成效. */
	TopicOutcome addOutcome(TopicOutcome.Facts facts, LocalDate today, Instant at, Viewer by) {
		require(TopicAct.MEASURE_OUTCOMES);
		requireNotLater(facts.onDate(), today);
		if (facts.figureKey() != null && !(facts.isWhole() && facts.figureKey().matches(TopicOutcome.Facts.KEY))) {
			throw new IllegalArgumentException("no figure: " + facts);
		}
		TopicOutcome outcome = new TopicOutcome(this, this.outcomes.size() + 1, facts, at);
		this.outcomes.add(outcome);
		happened(TopicStep.OUTCOME_ADDED, at, by, facts.label());
		return outcome;
	}

	/** 划去: it was not so. What is resolved keeps at least one. */
	void strikeOutcome(UUID outcomeId, String reason, Instant at, Viewer by) {
		require(TopicAct.MEASURE_OUTCOMES);
		TopicOutcome outcome = outcome(outcomeId);
		refuseIf(outcome.isStruck(), "这项成效已经划去。");
		refuseIf(this.state == TopicState.RESOLVED && standingOutcomes().size() == 1, "已解决的热点至少要有一项成效，请先重新办理。");
		outcome.strike(reason, at);
		happened(TopicStep.OUTCOME_STRUCK, at, by, outcome.label() + "：" + reason);
	}

	void countHouseholds(int households, Instant at, Viewer by) {
		require(TopicAct.MEASURE_OUTCOMES);
		this.households = households;
		happened(TopicStep.HOUSEHOLDS_COUNTED, at, by, households + " 户");
	}

	/** Pictures from before or after came to its files, or one was withdrawn. */
	void pictures(TopicStep step, String text, Instant at, Viewer by) {
		require(TopicAct.KEEP_PICTURES);
		happened(step, at, by, text);
	}

	/**
	 * 已解决, by the director. Where 办事处 saw to it at once there is no work proposal, and
	 * the page says so.
	 */
	void resolve(LocalDate day, String words, LocalDate today, Instant at, Viewer by) {
		require(TopicAct.RESOLVE);
		refuseIf(standingOutcomes().isEmpty(), "还没有登记成效，不能认定为已解决。");
		end(TopicState.RESOLVED, day, words, today, by);
		happened(TopicStep.RESOLVED, at, by, words);
	}

	/** 暂未解决, by the director, with what stands in the way. */
	void leaveUnresolved(LocalDate day, String words, LocalDate today, Instant at, Viewer by) {
		require(TopicAct.LEAVE_UNRESOLVED);
		end(TopicState.NOT_RESOLVED, day, words, today, by);
		happened(TopicStep.NOT_RESOLVED, at, by, words);
	}

	/** 重新办理: it stands again where it had come to. */
	void reopen(String reason, Instant at, Viewer by) {
		require(TopicAct.REOPEN);
		this.state = (this.decision != null) ? TopicState.DECIDED
				: (this.workProposal != null) ? TopicState.PROPOSED : TopicState.GATHERING;
		this.endedOn = null;
		this.endedByName = null;
		this.endedText = null;
		happened(TopicStep.REOPENED, at, by, reason);
	}

	/** 撤销: opened by mistake, or twice. */
	void withdraw(String reason, LocalDate today, Instant at, Viewer by) {
		require(TopicAct.WITHDRAW);
		end(TopicState.WITHDRAWN, today, reason, today, by);
		happened(TopicStep.WITHDRAWN, at, by, reason);
	}

	private void end(TopicState state, LocalDate day, String words, LocalDate today, Viewer by) {
		requireNotLater(day, today);
		this.state = state;
		this.endedOn = day;
		this.endedByName = by.displayName();
		this.endedText = words;
	}

	private static void requireNotLater(LocalDate day, LocalDate today) {
		if (day.isAfter(today)) {
			throw new IllegalArgumentException(day + " is still to come");
		}
	}

}
