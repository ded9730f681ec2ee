package org.liaisonstation.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.proposals.Handover;
import org.liaisonstation.proposals.Proposal;
import org.liaisonstation.proposals.ProposalContact;
import org.liaisonstation.proposals.ProposalDesk;
import org.liaisonstation.proposals.ProposalHandlingDesk;
import org.liaisonstation.proposals.ProposalKind;
import org.liaisonstation.proposals.ProposalRating;
import org.liaisonstation.proposals.ProposalRound;
import org.liaisonstation.proposals.Sheet;
import org.liaisonstation.proposals.Wishes;
import org.liaisonstation.requests.Satisfaction;
import org.liaisonstation.units.Units;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the script of every proposal: written, reviewed and filed within the year, then
 * given to its unit, talked about, answered and rated as far as the year has come.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoProposals {

	/** Working days from the draft to the filing, with some to spare. */
	private static final int UNTIL_FILED = 25;

	/** Working days that a unit takes, at least and at most. */
	private static final int SOONEST = 18;

	private static final int LATEST = 52;

	/** A promise is kept so many months after the answer. */
	private static final int MONTHS_OF_A_PROMISE = 6;

	private static final List<String> TALKS = List.of("面商", "电话", "座谈");

	private final ProposalDesk desk;

	private final ProposalHandlingDesk handling;

	private final Mandates mandates;

	private final Units units;

	private final DemoTexts texts;

	private final DemoWords words;

	private final JdbcClient jdbc;

	private final Clock clock;

	DemoProposals(ProposalDesk desk, ProposalHandlingDesk handling, Mandates mandates, Units units, DemoTexts texts,
			DemoWords words, JdbcClient jdbc, Clock clock) {
		this.desk = desk;
		this.handling = handling;
		this.mandates = mandates;
		this.units = units;
		this.texts = texts;
		this.words = words;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	static List<DemoProposal> read() {
		return DemoFiles.list("proposals.yaml", DemoProposal.class);
	}

	void plan(List<DemoProposal> proposals, DemoCast cast, DemoDates dates, Agenda agenda) {
		List<YearParts.Wish> wishes = new ArrayList<>();
		proposals.forEach((one) -> wishes.add(new YearParts.Wish(one.key(), null, UNTIL_FILED)));
		YearParts days = new YearParts("proposals".hashCode(), dates, wishes);
		proposals.forEach((one) -> plan(one, days.day(one.key()), cast, dates, agenda));
	}

	private void plan(DemoProposal one, LocalDate day, DemoCast cast, DemoDates dates, Agenda agenda) {
		Viewer deputy = cast.deputy(one.lead());
		Script<Proposal> script = new Script<>(one.key(), dates);
		script.begin(dates.inOffice(day, script.chance()), deputy,
				() -> this.desk.draft(
						ProposalKind.PROPOSAL, deputy.deputyId(), Sheet.proposal(one.title(), one.situation(),
								one.suggestion(), this.words.code("proposal_field", one.field())),
						Wishes.usual(), null, deputy));
		script.daysAfter(script.at(), 1, deputy,
				(proposal) -> this.desk.submit(proposal.id(), proposal.version(), deputy));
		script.daysAfter(script.at(), 3, cast.director(),
				(proposal) -> this.desk.accept(proposal.id(), proposal.version(), cast.director()));
		script.daysAfter(script.at(), 4, cast.staff(), (proposal) -> file(proposal, cast.staff()));
		script.hurry();
		handle(one, cast, script);
		script.leaveOutTheFuture();
		script.putInto(agenda);
	}

	private void handle(DemoProposal one, DemoCast cast, Script<Proposal> script) {
		UUID unit = this.units.findByCode(one.unit()).orElseThrow().id();
		// staff write down what a unit without an account hands in
		Viewer handler = (cast.unit(one.unit()) != null) ? cast.unit(one.unit()) : cast.staff();
		script.daysAfter(script.at(), 2, cast.staff(), (proposal) -> this.handling.dispatch(proposal.id(),
				proposal.version(), Handover.to(unit, List.of(), "请在期限内答复代表，答复前与代表当面沟通。"), today(), cast.staff()));
		int takes = script.chance().nextInt(SOONEST, LATEST);
		String how = TALKS.get(script.chance().nextInt(TALKS.size()));
		script.daysAfter(script.at(), takes / 2, handler,
				(proposal) -> this.handling.contact(proposal.id(), proposal.version(),
						new ProposalContact.Facts(how, today(), null, null, "就“" + one.title() + "”与领衔代表沟通，听取了意见。"),
						handler));
		script.daysAfter(script.at(), takes - takes / 2, handler,
				(proposal) -> this.handling.answer(proposal.id(), proposal.version(),
						new ProposalRound.Letter(one.answer(), null, one.outcome(), promised(one)), handler));
		Viewer deputy = cast.deputy(one.lead());
		script.daysAfter(script.at(), 5, deputy, (proposal) -> rate(one, proposal, deputy));
		if (one.published()) {
			this.texts.publish(script, 2, DemoProposals::about, text(one), cast);
		}
	}

	private static DemoCase.Public text(DemoProposal one) {
		return new DemoCase.Public(one.title(),
				"代表反映：" + one.situation() + "\n代表建议：" + one.suggestion() + "\n办理结果：" + one.answer());
	}

	private static DemoTexts.About about(Proposal proposal) {
		return new DemoTexts.About(Proposal.KIND, proposal.id(), proposal.number(), proposal.href());
	}

	/** With the congress that he was elected to. */
	private Proposal file(Proposal proposal, Viewer staff) {
		UUID mandate = this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(proposal.leadId())
			.stream()
			.filter(Mandate::isServing)
			.findFirst()
			.orElseThrow()
			.id();
		return this.desk.file(proposal.id(), proposal.version(), mandate, today(), null, staff);
	}

	private Proposal rate(DemoProposal one, Proposal proposal, Viewer deputy) {
		boolean solved = one.outcome().equals("A");
		return this.handling.rate(proposal.id(), leadsRating(proposal),
				new ProposalRating.Facts(Satisfaction.SATISFIED,
						solved ? Satisfaction.SATISFIED : Satisfaction.MOSTLY_SATISFIED, solved ? null : "希望抓紧落实。"),
				deputy);
	}

	/** The lead's, of the first answer. */
	private UUID leadsRating(Proposal proposal) {
		return this.jdbc.sql("SELECT id FROM proposal_rating WHERE proposal_id = ? AND round = 1 AND signer_id IS NULL")
			.param(proposal.id())
			.query(UUID.class)
			.single();
	}

	private LocalDate promised(DemoProposal one) {
		return (one.outcome().equals("B") || one.outcome().equals("C")) ? today().plusMonths(MONTHS_OF_A_PROMISE)
				: null;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
