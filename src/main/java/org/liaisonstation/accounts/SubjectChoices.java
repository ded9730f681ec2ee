package org.liaisonstation.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.forms.Filled;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

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

	/**
	 * With whom the account stands for now: a former deputy is offered to nobody else.
	 */
	List<Option> optionsBeside(Subject current) {
		List<Option> options = options();
		String code = codeOf(current);
		if (current == null || options.stream().anyMatch((option) -> option.code().equals(code))) {
			return options;
		}
		return Stream.concat(Stream.of(new Option(code, current.kind().label() + "：现在的关联（已离任或停用）")), options.stream())
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

	/**
	 * The subject that a form chose, or null for none; an invented one is refused at its
	 * field.
	 * @param current whom the account stands for, or null
	 */
	Subject chosen(String code, Subject current, BindingResult errors) {
		if (code == null || code.isEmpty() || Filled.isUnread(errors)) {
			return null;
		}
		if (optionsBeside(current).stream().noneMatch((option) -> option.code().equals(code))) {
			errors.rejectValue("subject", "unknown", "请从列表中选择");
			return null;
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
