package org.liaisonstation.activities;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subject as a form sends it: PLACE:id. */
final class SubjectCode {

	private static final Pattern CODE = Pattern.compile(
			"(PLACE|UNIT|ENTERPRISE|SCHOOL|CLINIC|HOUSEHOLD|FORMER_DEPUTY):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	private SubjectCode() {
	}

	static String of(VisitedSubject subject) {
		return of(subject.kind(), subject.id());
	}

	static String of(SubjectKind kind, UUID id) {
		return kind + ":" + id;
	}

	/** Empty for what no form offers. */
	static Optional<VisitedSubject> read(String code) {
		Matcher parts = CODE.matcher((code != null) ? code : "");
		return parts.matches()
				? Optional.of(VisitedSubject.of(SubjectKind.valueOf(parts.group(1)), UUID.fromString(parts.group(2))))
				: Optional.empty();
	}

}
