package org.liaisonstation.deputies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.AccountSubjects;
import org.liaisonstation.accounts.Subject;

import org.springframework.stereotype.Component;

/** The serving deputies, told apart by who elected them. */
@Component
class DeputySubjects implements AccountSubjects {

	private final Mandates mandates;

	DeputySubjects(Mandates mandates) {
		this.mandates = mandates;
	}

	@Override
	public Subject.Kind kind() {
		return Subject.Kind.DEPUTY;
	}

	/** A deputy of two congresses is one choice, named after the first. */
	@Override
	public List<Choice> choices() {
		Map<UUID, Choice> choices = new LinkedHashMap<>();
		this.mandates.serving().forEach((mandate) -> {
			Deputy deputy = mandate.deputy();
			choices.putIfAbsent(deputy.id(), new Choice(deputy.id(), deputy.name() + "（" + mandate.electedBy() + "）"));
		});
		return List.copyOf(choices.values());
	}

}
