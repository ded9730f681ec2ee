package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.persistence.EntityManager;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.requests.Satisfaction;
import org.liaisonstation.units.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proposals for tests, made by the same doors as the real ones. What it gives back was
 * written to the database and read again.
 */
@Component
public class ProposalMother {

	static final Viewer STAFF = viewer(Role.STAFF, "许静", null, null);

	static final Viewer DIRECTOR = viewer(Role.DIRECTOR, "周主任", null, null);

	static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private final ProposalDesk desk;

	private final ProposalHandlingDesk handling;

	private final Proposals proposals;

	private final Deputies deputies;

	private final Mandates mandates;

	private final Units units;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	ProposalMother(ProposalDesk desk, ProposalHandlingDesk handling, Proposals proposals, Deputies deputies,
			Mandates mandates, Units units, EntityManager entities, JdbcClient jdbc) {
		this.desk = desk;
		this.handling = handling;
		this.proposals = proposals;
		this.deputies = deputies;
		this.mandates = mandates;
		this.units = units;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/** Gives the viewer the account that he acts by. */
	Viewer known(Viewer viewer) {
		this.jdbc
			.sql("""
					INSERT INTO account (id, version, username, display_name, password_hash, must_change, failures, held, active,
					  created_at, deputy_id, unit_id)
					VALUES (:id, 0, 'u' || :id, :name, 'x', false, 0, false, true, now(), :deputy, :unit)
					ON CONFLICT (id) DO NOTHING""")
			.param("id", viewer.accountId())
			.param("name", viewer.displayName())
			.param("deputy", viewer.deputyId())
			.param("unit", viewer.unitId())
			.update();
		viewer.roles()
			.forEach((role) -> this.jdbc
				.sql("INSERT INTO account_role (account_id, role) VALUES (?, ?) ON CONFLICT DO NOTHING")
				.params(viewer.accountId(), role.name())
				.update());
		return viewer;
	}

	static Viewer viewer(Role role, String name, UUID deputy, UUID unit) {
		return new Viewer(UUID.randomUUID(), role.name().toLowerCase(), name, Set.of(role), deputy, unit, null);
	}

	static Viewer deputy(UUID id) {
		return viewer(Role.DEPUTY, "某代表", id, null);
	}

	static Viewer unit(UUID id) {
		return viewer(Role.UNIT, "某经办人", null, id);
	}

	UUID unitId() {
		return this.units.findByCode("06").orElseThrow().id();
	}

	UUID otherUnitId() {
		return this.units.findByCode("07").orElseThrow().id();
	}

	/** A deputy with a mandate in force. */
	UUID aDeputy(String name, Level level) {
		Deputy deputy = this.deputies.save(new Deputy(name));
		this.mandates.save(Mandate.ofElectingUnit(deputy, "十八届", level, "滨河区", LocalDate.of(2022, 1, 5)));
		return deputy.id();
	}

	UUID mandateOf(UUID deputy) {
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(deputy).get(0).id();
	}

	Proposal drafted(UUID lead) {
		return read(this.desk.draft(ProposalKind.PROPOSAL, lead, Drafts.sheet(), Wishes.usual(), null, known(STAFF)));
	}

	Proposal confidential(UUID lead) {
		return read(this.desk.draft(ProposalKind.PROPOSAL, lead, Drafts.sheet(),
				new Wishes(false, null, false, true, false, Wishes.Consultation.WRITTEN, null), null, known(STAFF)));
	}

	/** A bill that was signed by nine more. */
	Proposal bill(UUID lead) {
		Proposal bill = this.desk.draft(ProposalKind.BILL, lead, Drafts.billSheet(), Wishes.usual(), null,
				known(STAFF));
		return signed(read(bill), 9);
	}

	/** So many deputies of the station sign beside the lead. */
	Proposal signed(Proposal proposal, int others) {
		List<UUID> signers = IntStream.range(0, others).mapToObj((i) -> aDeputy("附议" + i, Level.DISTRICT)).toList();
		Proposal invited = read(this.desk.invite(proposal.id(), proposal.version(), signers, null, STAFF));
		signers.forEach((signer) -> this.desk.sign(proposal.id(), invited.edition(), deputy(signer)));
		return read(invited);
	}

	Proposal invited(Proposal proposal, UUID... signers) {
		return read(this.desk.invite(proposal.id(), proposal.version(), List.of(signers), null, STAFF));
	}

	Proposal submitted(Proposal proposal) {
		return read(this.desk.submit(proposal.id(), proposal.version(), STAFF));
	}

	Proposal accepted(Proposal proposal) {
		Proposal submitted = submitted(proposal);
		return read(this.desk.accept(submitted.id(), submitted.version(), DIRECTOR));
	}

	Proposal filed(Proposal proposal) {
		Proposal accepted = accepted(proposal);
		return read(
				this.desk.file(accepted.id(), accepted.version(), mandateOf(accepted.leadId()), TODAY, null, STAFF));
	}

	Proposal dispatched(Proposal proposal) {
		return dispatched(proposal, Handover.to(unitId(), List.of(), null));
	}

	Proposal dispatched(Proposal proposal, Handover handover) {
		Proposal filed = filed(proposal);
		return read(this.handling.dispatch(filed.id(), filed.version(), handover, TODAY, STAFF));
	}

	Proposal answered(Proposal proposal) {
		return answerAgain(dispatched(proposal), null);
	}

	/** The unit talks and answers. */
	Proposal answerAgain(Proposal proposal, LocalDate promise) {
		Viewer unit = unit(unitId());
		Proposal talked = read(this.handling.contact(proposal.id(), proposal.version(),
				new ProposalContact.Facts("面商", TODAY, null, null, "到村里看了路。"), unit));
		return read(this.handling.answer(talked.id(), talked.version(),
				new ProposalRound.Letter("已列入明年计划。", null, (promise != null) ? "B" : "A", promise), unit));
	}

	Proposal rated(Proposal proposal, Satisfaction result) {
		proposal.ofLastAnswer()
			.stream()
			.filter((rating) -> !rating.isRated())
			.toList()
			.forEach((rating) -> this.handling.rate(proposal.id(), rating.id(),
					new ProposalRating.Facts(Satisfaction.SATISFIED, result, null), STAFF));
		return read(proposal);
	}

	/** As the database has it. */
	Proposal read(Proposal proposal) {
		this.entities.flush();
		this.entities.clear();
		return this.proposals.findById(proposal.id()).orElseThrow();
	}

}
