package org.liaisonstation.proposals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.requests.Satisfaction;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/** What the selects of the forms of proposals offer. */
@Component
class ProposalChoices {

	static final List<Choice> RATINGS = Choice.of(Satisfaction::label, Satisfaction.SATISFIED,
			Satisfaction.MOSTLY_SATISFIED, Satisfaction.DISSATISFIED);

	private final CodeLists codes;

	private final Units units;

	private final Deputies deputies;

	private final Mandates mandates;

	private final Clock clock;

	ProposalChoices(CodeLists codes, Units units, Deputies deputies, Mandates mandates, Clock clock) {
		this.codes = codes;
		this.units = units;
		this.deputies = deputies;
		this.mandates = mandates;
		this.clock = clock;
	}

	/** 议题. */
	public List<Code> fields() {
		return this.codes.inForce(ProposalNames.FIELD);
	}

	boolean isField(String code) {
		return this.codes.isInForce(ProposalNames.FIELD, code);
	}

	public List<Choice> deputies() {
		return this.deputies.serving()
			.stream()
			.map((deputy) -> new Choice(deputy.id().toString(), deputy.name()))
			.toList();
	}

	boolean isServing(UUID deputy) {
		return this.deputies.serving().stream().anyMatch((one) -> one.id().equals(deputy));
	}

	public List<Choice> units() {
		return this.units.receiving(LocalDate.now(this.clock))
			.stream()
			.map((unit) -> new Choice(unit.id().toString(), unit.name()))
			.toList();
	}

	boolean receives(UUID unit) {
		return this.units.receiving(LocalDate.now(this.clock)).stream().anyMatch((one) -> one.id().equals(unit));
	}

	/** With their letters, by which everybody calls them. */
	public List<Choice> outcomes() {
		return this.codes.inForce(CodeLists.OUTCOME)
			.stream()
			.map((outcome) -> new Choice(outcome.code(), outcome.code() + " " + outcome.name()))
			.toList();
	}

	public List<Choice> levels() {
		return Choice.of((level) -> level.label() + "人大", Level.values());
	}

	public List<Choice> kinds() {
		return Choice.of(ProposalKind::label, ProposalKind.values());
	}

	public List<Choice> consultations() {
		return Choice.of(Wishes.Consultation::label, Wishes.Consultation.values());
	}

	public List<Choice> ratings() {
		return RATINGS;
	}

	/** With which congresses a deputy may file: those of his serving mandates. */
	List<Choice> mandatesOf(UUID deputy) {
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(deputy)
			.stream()
			.filter(Mandate::isServing)
			.map((mandate) -> new Choice(mandate.id().toString(), mandate.title()))
			.toList();
	}

}
