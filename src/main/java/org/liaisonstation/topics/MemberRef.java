package org.liaisonstation.topics;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.liaisonstation.forms.NotFound;

/**
 * Names a record that may be gathered; a form sends it as {@code request:id}.
 */
public record MemberRef(MemberKind kind, UUID id) {

	/** More than any page offers. */
	private static final int MOST = 200;

	private static final Pattern VALUE = Pattern
		.compile("(request|opinion|proposal):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

	/**
	 * What a form sent, each record once.
	 * @throws NotFound where no page sends such
	 */
	static List<MemberRef> of(List<String> values) {
		if (values == null) {
			return List.of();
		}
		if (values.size() > MOST) {
			throw new NotFound();
		}
		return values.stream().map(MemberRef::of).distinct().toList();
	}

	static MemberRef of(String value) {
		Matcher parts = VALUE.matcher(value);
		if (!parts.matches()) {
			throw new NotFound();
		}
		return new MemberRef(MemberKind.valueOf(parts.group(1).toUpperCase(Locale.ROOT)),
				UUID.fromString(parts.group(2)));
	}

	@Override
	public String toString() {
		return this.kind.node() + ":" + this.id;
	}

}
