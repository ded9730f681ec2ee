package org.liaisonstation.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The choice list of the account form, put together from all {@link AccountSubjects}.
 */
@Component
class SubjectChoices {

	private final ObjectProvider<AccountSubjects> subjects;

	SubjectChoices(ObjectProvider<AccountSubjects> subjects) {
		this.subjects = subjects;
	}

	List<Option> options() {
		return this.subjects.stream()
			.sorted(Comparator.comparing(AccountSubjects::kind))
			.flatMap((kind) -> kind.choices().stream().map((choice) -> Option.of(kind.kind(), choice)))
			.toList();
	}

	/** What the subject is called, or null for none. */
	String labelOf(Subject subject) {
		if (subject == null) {
			return null;
		}
		String code = codeOf(subject);
		return options().stream()
			.filter((option) -> option.code().equals(code))
			.map(Option::name)
			.findFirst()
			.orElse(subject.kind().label());
	}

	static String codeOf(Subject subject) {
		return (subject != null) ? subject.kind() + ":" + subject.id() : "";
	}

	/** The subject that a form chose, or null for none; an invented one is refused. */
	Subject chosen(String code) {
		if (code == null || code.isEmpty()) {
			return null;
		}
		if (options().stream().noneMatch((option) -> option.code().equals(code))) {
			throw new IllegalArgumentException("no such subject");
		}
		int colon = code.indexOf(':');
		return new Subject(Subject.Kind.valueOf(code.substring(0, colon)), UUID.fromString(code.substring(colon + 1)));
	}

	record Option(String code, String name) {

		static Option of(Subject.Kind kind, AccountSubjects.Choice choice) {
			return new Option(codeOf(new Subject(kind, choice.id())), kind.label() + "：" + choice.label());
		}

	}

}
