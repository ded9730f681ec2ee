package org.liaisonstation.calendar;

import java.util.List;
import java.util.stream.Stream;

/** The kinds of a special day as a form offers them. */
record KindChoice(String code, String name) {

	static final List<KindChoice> ALL = Stream.of(SpecialDay.Kind.values())
		.map((kind) -> new KindChoice(kind.name(), kind.label()))
		.toList();

}
