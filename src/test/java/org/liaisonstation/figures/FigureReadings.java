package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/** Reads figures for the tests of the modules that own the records. */
@Component
public class FigureReadings {

	private final Figures figures;

	private final FigureDefinitions definitions;

	private final EntityManager entities;

	FigureReadings(Figures figures, FigureDefinitions definitions, EntityManager entities) {
		this.figures = figures;
		this.definitions = definitions;
		this.entities = entities;
	}

	/** What everybody may read, with the true values, by key. */
	public Map<String, Long> of(int year) {
		this.entities.flush();
		Map<String, Long> values = new LinkedHashMap<>();
		this.figures.values(Span.year(year)).forEach((value) -> values.put(value.key(), value.value()));
		return values;
	}

	/** Whole and parts of a figure of the desk: the key alone, and {@code key/part}. */
	public Map<String, Long> ofDesk(String key, int year) {
		this.entities.flush();
		Map<String, Long> values = new LinkedHashMap<>();
		this.figures.parts(List.of(figure(key)), Span.year(year))
			.forEach((part) -> values.put((part.code() != null) ? key + "/" + part.code() : key, part.value()));
		return values;
	}

	/**
	 * How much the list behind a number holds: distinct subjects, or the sum of its
	 * lines.
	 */
	public long listed(String key, int year) {
		this.entities.flush();
		List<FigureRecord> records = this.figures.records(new Selection(figure(key), List.of(), Span.year(year)),
				(LocalDate) null, null);
		return (figure(key).counting() == Figure.Counting.QUANTITY)
				? records.stream().mapToLong(FigureRecord::quantity).sum()
				: records.stream().map(FigureRecord::subjectId).distinct().count();
	}

	private Figure figure(String key) {
		return this.definitions.find(key).orElseThrow();
	}

}
