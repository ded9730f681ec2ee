package org.liaisonstation.forms;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A ticked row of a list: the record, and its version when the list was shown. A form
 * sends it as {@code id_version}.
 */
public record Ticked(UUID id, Long version) {

	/** More than any page of a list has. */
	private static final int MOST = 100;

	private static final Pattern VALUE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})_(\\d{1,9})");

	/**
	 * What a form sent, each record once.
	 * @throws NotFound where no page of a list sends such
	 */
	public static List<Ticked> of(List<String> values) {
		if (values == null) {
			return List.of();
		}
		if (values.size() > MOST) {
			throw new NotFound();
		}
		List<Ticked> rows = values.stream().map(Ticked::of).distinct().toList();
		if (rows.stream().map(Ticked::id).distinct().count() < rows.size()) {
			throw new NotFound();
		}
		return rows;
	}

	private static Ticked of(String value) {
		Matcher parts = VALUE.matcher(value);
		if (!parts.matches()) {
			throw new NotFound();
		}
		return new Ticked(UUID.fromString(parts.group(1)), Long.valueOf(parts.group(2)));
	}

	@Override
	public String toString() {
		return this.id + "_" + this.version;
	}

}
