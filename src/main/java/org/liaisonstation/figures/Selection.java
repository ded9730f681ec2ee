package org.liaisonstation.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which records: those behind a figure in a span of days, or behind some of its parts.
 *
 * @param parts which of its parts; all of it where there are none
 */
record Selection(Figure figure, List<String> parts, Span span) {

	Selection {
		parts = (figure.parted() && parts != null) ? List.copyOf(parts) : List.of();
	}

	/** Its list at the desk, without the context path. */
	public String href() {
		StringBuilder href = new StringBuilder("/desk/figures/").append(this.figure.key());
		href.append("?from=").append(this.span.from()).append("&to=").append(this.span.to());
		this.parts.forEach((part) -> href.append("&part=").append(URLEncoder.encode(part, StandardCharsets.UTF_8)));
		return href.toString();
	}

	boolean isWhole() {
		return this.parts.isEmpty();
	}

	/** The value among those of all parts. */
	long in(Collection<FigurePart> values) {
		return of(values).mapToLong(FigurePart::value).sum();
	}

	/** What the records say now, which differs in a locked year alone. */
	long liveIn(Collection<FigurePart> values) {
		return of(values).mapToLong(FigurePart::live).sum();
	}

	Stream<FigurePart> of(Collection<FigurePart> values) {
		return values.stream()
			.filter((value) -> value.key().equals(this.figure.key()))
			.filter((value) -> isWhole() ? value.code() == null
					: value.code() != null && this.parts.contains(value.code()));
	}

}
