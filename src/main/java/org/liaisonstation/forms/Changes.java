package org.liaisonstation.forms;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which fields a form changed, for the audit: names alone, never what they hold.
 */
public final class Changes {

	private static final Set<String> NO_CONTENT = Set.of("submission", "version");

	private Changes() {
	}

	/**
	 * The details of an audit entry.
	 * @param before the form as it would be shown for the record before the change
	 * @param after the form that was sent
	 */
	public static <F extends Record> Map<String, String> between(F before, F after) {
		return Map.of("fields",
				Arrays.stream(before.getClass().getRecordComponents())
					.filter((field) -> !NO_CONTENT.contains(field.getName()))
					.filter((field) -> !Objects.equals(value(field, before), value(field, after)))
					.map(RecordComponent::getName)
					.collect(Collectors.joining(" ")));
	}

	private static Object value(RecordComponent field, Record form) {
		try {
			field.getAccessor().setAccessible(true);
			return field.getAccessor().invoke(form);
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
