package org.liaisonstation.proposals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.requests.Ruling;
import org.liaisonstation.requests.Satisfaction;

/**
 * Proposals in memory, brought to any state by their own verbs: for the rules, without
 * Spring and database. The periods are those of Shandong.
 */
final class Drafts {

	private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

	private static final WorkingDays DAYS = WorkingDays.of(List.of());

	static final LocalDate TODAY = LocalDate.of(2026, 3, 27);

	static final Instant NOW = at(TODAY);

	static final int BILL_SIGNERS = 10;

	static final UUID UNIT = UUID.randomUUID();

	static final UUID OTHER_UNIT = UUID.randomUUID();

	static final Deputy LEAD = new Deputy("韩某");

	static final Mandate MANDATE = mandate(LEAD, Level.DISTRICT);

	static final Viewer STAFF = viewer(Role.STAFF, null, null);

	static final Viewer DIRECTOR = viewer(Role.DIRECTOR, null, null);

	static final Viewer DEPUTY = viewer(Role.DEPUTY, LEAD.id(), null);

	static final Viewer OF_UNIT = viewer(Role.UNIT, null, UNIT);

	static final ProposalRound.Letter LETTER = new ProposalRound.Letter("已列入明年道路改造计划。", "滨建函〔2026〕3号", "A", null);

	private Drafts() {
	}

	static Viewer viewer(Role role, UUID deputy, UUID unit) {
		return new Viewer(UUID.randomUUID(), role.name().toLowerCase(), role.label(), Set.of(role), deputy, unit, null);
	}

	static Mandate mandate(Deputy deputy, Level level) {
		return Mandate.ofElectingUnit(deputy, "十八届", level, "滨河区人大", LocalDate.of(2022, 1, 5));
	}

	static Instant at(LocalDate day) {
		return day.atTime(LocalTime.of(10, 0)).atZone(SHANGHAI).toInstant();
	}

	static DueDate due(Period period, LocalDate from) {
		ZonedDateTime start = from.atStartOfDay(SHANGHAI);
		return period.from(start, "交办", "期限", DAYS);
	}

	static ProposalClocks clocks(LocalDate on) {
		return new ProposalClocks(due(Period.months(3), on), due(Period.months(1), on), due(Period.days(5), on), null);
	}

	static DueDate again() {
		return due(Period.months(1), TODAY);
	}

	static DueDate rating() {
		return due(Period.workingDays(20), TODAY);
	}

	static Sheet sheet() {
		return Sheet.proposal("关于硬化两村连接路的建议", "砂石路一下雨就成泥塘。", "列入明年的修路计划。", "RURAL");
	}

	static Sheet billSheet() {
		return Sheet.bill("关于加强村路养护的议案", "村路失养。", "三年来二十七处损毁。", "设专项资金。", "RURAL");
	}

	static Proposal proposal() {
		return Proposal.draft(ProposalKind.PROPOSAL, LEAD.id(), sheet(), Wishes.usual(), null, NOW, DEPUTY);
	}

	static Proposal bill() {
		return Proposal.draft(ProposalKind.BILL, LEAD.id(), billSheet(), Wishes.usual(), null, NOW, DEPUTY);
	}

	/** So many deputies sign beside the lead. */
	static Proposal signedBy(Proposal proposal, int others) {
		List<UUID> deputies = IntStream.range(0, others).mapToObj((i) -> UUID.randomUUID()).toList();
		proposal.invite(deputies, null, TODAY, NOW, DEPUTY);
		deputies.forEach((deputy) -> proposal.sign(deputy, proposal.edition(), TODAY, NOW, STAFF));
		return proposal;
	}

	static Proposal submitted(Proposal proposal) {
		proposal.submit(BILL_SIGNERS, NOW, DEPUTY);
		return proposal;
	}

	static Proposal accepted(Proposal proposal) {
		submitted(proposal).accept("JY-2026-0001", NOW, DIRECTOR);
		return proposal;
	}

	static Proposal filed(Proposal proposal) {
		accepted(proposal).file(MANDATE, TODAY, null, BILL_SIGNERS, due(Period.days(5), TODAY), TODAY, NOW, STAFF);
		return proposal;
	}

	static Proposal filedBill() {
		return filed(signedBy(bill(), BILL_SIGNERS - 1));
	}

	static Proposal dispatched(Proposal proposal) {
		return dispatched(proposal, Handover.to(UNIT, List.of(), null));
	}

	static Proposal dispatched(Proposal proposal, Handover handover) {
		filed(proposal).dispatch(handover, TODAY, clocks(TODAY), NOW, STAFF);
		return proposal;
	}

	/** 主办 with one 协办. */
	static Proposal withTwoUnits() {
		return dispatched(proposal(), Handover.to(UNIT, List.of(OTHER_UNIT), null));
	}

	static Proposal answered(Proposal proposal) {
		answerAgain(dispatched(proposal));
		return proposal;
	}

	/** The unit talks to the deputy and answers. */
	static void answerAgain(Proposal proposal) {
		contact(proposal);
		proposal.answer(lead(proposal), LETTER, rating(), NOW, OF_UNIT);
	}

	static void promise(Proposal proposal, LocalDate until) {
		contact(proposal);
		proposal.answer(lead(proposal), new ProposalRound.Letter("年底前完成。", null, "B", until), rating(), NOW, OF_UNIT);
	}

	static void contact(Proposal proposal) {
		proposal.contacted(new ProposalContact.Facts("面商", TODAY, "村委会", null, "到现场看了路。"), UNIT, NOW, OF_UNIT);
	}

	static ProposalTask lead(Proposal proposal) {
		return task(proposal, TaskPart.LEAD);
	}

	static ProposalTask joint(Proposal proposal) {
		return task(proposal, TaskPart.JOINT);
	}

	private static ProposalTask task(Proposal proposal, TaskPart part) {
		return proposal.current().stream().filter((task) -> task.part() == part).findFirst().orElseThrow();
	}

	static Ruling ruling(boolean granted) {
		return new Ruling(granted, "已阅。", NOW, "周主任");
	}

	static void rate(Proposal proposal, ProposalRating rating, Satisfaction result, boolean anybody) {
		proposal.rate(rating.id(), new ProposalRating.Facts(Satisfaction.SATISFIED, result, null), anybody, again(),
				NOW, STAFF);
	}

	/** Everybody rates the last answer the same. */
	static void rateAll(Proposal proposal, Satisfaction result) {
		new ArrayList<>(proposal.ofLastAnswer()).forEach((rating) -> rate(proposal, rating, result, true));
	}

	/** Somebody is not content, twice. */
	static Proposal toRule() {
		Proposal proposal = answered(proposal());
		rateAll(proposal, Satisfaction.DISSATISFIED);
		answerAgain(proposal);
		rateAll(proposal, Satisfaction.DISSATISFIED);
		return proposal;
	}

	static Proposal closed() {
		Proposal proposal = answered(proposal());
		rateAll(proposal, Satisfaction.SATISFIED);
		return proposal;
	}

	/** A new one that stands there. */
	static Proposal in(ProposalStatus status) {
		return switch (status) {
			case DRAFT -> proposal();
			case SUBMITTED -> submitted(proposal());
			case RETURNED -> {
				Proposal proposal = submitted(proposal());
				proposal.sendBack("请写具体些。", NOW, DIRECTOR);
				yield proposal;
			}
			case ACCEPTED -> accepted(proposal());
			case FILED -> filed(proposal());
			case DISPATCHED -> dispatched(proposal());
			case ANSWERED -> answered(proposal());
			case TO_RULE -> toRule();
			case CLOSED -> closed();
			case NOT_TAKEN -> {
				Proposal proposal = submitted(proposal());
				proposal.notTaken("属于代表本人的事。", NOW, DIRECTOR);
				yield proposal;
			}
			case WITHDRAWN -> {
				Proposal proposal = filed(proposal());
				proposal.withdraw("问题已经解决。", NOW, DEPUTY);
				yield proposal;
			}
		};
	}

}
