package org.liaisonstation.topics;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.forms.Choice;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What the forms of topics offer. */
@Component
class TopicChoices {

	/** 关注领域: the same list as that of activities. */
	static final String FIELD = "activity_field";

	private final CodeLists codes;

	private final Units units;

	private final Clock clock;

	TopicChoices(CodeLists codes, Units units, Clock clock) {
		this.codes = codes;
		this.units = units;
		this.clock = clock;
	}

	public List<Code> fields() {
		return this.codes.inForce(FIELD);
	}

	public String fieldName(String code) {
		return this.codes.name(FIELD, code);
	}

	public List<Choice> units() {
		return this.units.receiving(today())
			.stream()
			.map((unit) -> new Choice(unit.id().toString(), unit.name()))
			.toList();
	}

	/** What is not offered any more may stay. */
	void checkField(String chosen, String kept, Errors errors) {
		if (chosen != null && !chosen.isEmpty() && !chosen.equals(kept) && !this.codes.isInForce(FIELD, chosen)) {
			errors.rejectValue("field", "unknown", "请从列表中选择");
		}
	}

	void checkUnit(UUID chosen, Errors errors) {
		if (chosen != null && units().stream().noneMatch((unit) -> unit.code().equals(chosen.toString()))) {
			errors.rejectValue("unitId", "unknown", "请从列表中选择");
		}
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
