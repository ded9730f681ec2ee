package org.liaisonstation.figures;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a page says of a locked year beside its numbers: since when it is locked, which of
 * them were corrected afterwards, and why.
 */
@Component
@Transactional(readOnly = true)
class YearNotes {

	private final FigureYears years;

	private final Publications publications;

	YearNotes(FigureYears years, Publications publications) {
		this.years = years;
		this.publications = publications;
	}

	/**
	 * @param lines the numbers that are others by now
	 */
	record Notes(LockedYear year, List<Line> lines) {

		/** How many of them wait for a reason. */
		public long waiting() {
			return this.lines.stream().filter((line) -> line.value().unexplained() != 0).count();
		}

	}

	/**
	 * A number and its corrections, oldest first.
	 */
	record Line(FigureValue value, List<Reason> reasons) {

	}

	/**
	 * @param published its public text where a second person approved one, else null
	 */
	record Reason(Correction correction, String published) {

	}

	/** Null where the span is none that is locked. */
	Notes of(Span span, List<FigureValue> values) {
		LockedYear year = span.isCalendarYear() ? this.years.find(span.from().getYear()).orElse(null) : null;
		if (year == null) {
			return null;
		}
		List<FigureValue> corrected = values.stream()
			.filter((value) -> value.lock() != null)
			.filter((value) -> value.isCorrected() || value.lock().explained() != 0)
			.toList();
		return new Notes(year, corrected.isEmpty() ? List.of() : lines(year, corrected));
	}

	private List<Line> lines(LockedYear year, List<FigureValue> corrected) {
		List<Correction> corrections = this.years.corrections(year.year());
		Map<UUID, Publication> published = this.publications.publishedOf(Correction.KIND,
				corrections.stream().map(Correction::id).toList());
		return corrected.stream()
			.map((value) -> new Line(value,
					corrections.stream()
						.filter((correction) -> Objects.equals(correction.key(), value.key()))
						.map((correction) -> new Reason(correction, text(published.get(correction.id()))))
						.collect(Collectors.toList())))
			.toList();
	}

	private static String text(Publication publication) {
		return (publication != null) ? publication.text() : null;
	}

}
