package org.liaisonstation.forms;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One item of a select or of radio buttons.
 *
 * @param code what the form sends
 * @param name what the person reads
 */
public record Choice(String code, String name) {

	/** The constants of an enum, by their names, under the labels that people read. */
	@SafeVarargs
	public static <E extends Enum<E>> List<Choice> of(Function<E, String> label, E... constants) {
		return Arrays.stream(constants).map((constant) -> new Choice(constant.name(), label.apply(constant))).toList();
	}

}
