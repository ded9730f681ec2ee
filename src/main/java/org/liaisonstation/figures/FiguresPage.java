package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * What the public page and the desk's page of the figures have in common.
 */
@Component
@Transactional(readOnly = true)
class FiguresPage {

	private static final String TRANSFERRED = "requests.transferred";

	private static final String GREEN_CHANNEL = "requests.green_channel";

	private final Figures figures;

	private final YearNotes notes;

	FiguresPage(Figures figures, YearNotes notes) {
		this.figures = figures;
		this.notes = notes;
	}

	/**
	 * A section of the page.
	 *
	 * @param chart of those that add up, or null
	 * @param strips of all others, or null
	 */
	record Section(String name, List<FigureValue> values, MonthChart chart, MonthStrips strips) {
	}

	/**
	 * The span that was asked for; the usual one, and status 422, where it makes no
	 * sense.
	 */
	Span span(SpanForm form, BindingResult errors, HttpServletResponse response, Model model) {
		if (!errors.hasErrors()) {
			form.check(errors);
		}
		boolean wrong = errors.hasErrors();
		if (wrong) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		Span span = wrong ? this.figures.usualSpan() : form.or(this.figures.usualSpan());
		model.addAttribute("span", span);
		model.addAttribute("wrong", wrong);
		return span;
	}

	/** Whether the year is locked, for a page that lists no corrections. */
	void locked(Span span, Model model) {
		model.addAttribute("notes", this.notes.of(span, List.of()));
	}

	/** All numbers by section with their months, as everybody may read them. */
	void published(Span span, Model model) {
		sections(this.figures.published(span), span, true, model);
	}

	/** All numbers by section with their months. */
	void overview(Span span, Model model) {
		sections(this.figures.values(span), span, false, model);
	}

	private void sections(List<FigureValue> values, Span span, boolean publicly, Model model) {
		Map<String, List<FigureValue>> sections = values.stream()
			.collect(Collectors.groupingBy((value) -> value.figure().section(), LinkedHashMap::new,
					Collectors.toList()));
		model.addAttribute("notes", this.notes.of(span, values));
		boolean charted = span.months().size() <= MonthChart.MOST_MONTHS;
		Months months = charted ? this.figures.months(values.stream().map(FigureValue::figure).toList(), span) : null;
		model.addAttribute("charted", charted);
		model.addAttribute("sections",
				sections.entrySet()
					.stream()
					.map((section) -> section(section.getKey(), section.getValue(), months, publicly))
					.toList());
	}

	private static Section section(String name, List<FigureValue> values, Months months, boolean publicly) {
		if (months == null) {
			return new Section(name, values, null, null);
		}
		Map<String, Figure> byKey = values.stream()
			.map(FigureValue::figure)
			.collect(Collectors.toMap(Figure::key, (figure) -> figure));
		MonthChart chart = byKey.containsKey(TRANSFERRED) && byKey.containsKey(GREEN_CHANNEL)
				? MonthChart.of(byKey.get(TRANSFERRED), byKey.get(GREEN_CHANNEL), months) : null;
		List<FigureValue> others = values.stream()
			.filter((value) -> chart == null || !value.key().equals(TRANSFERRED) && !value.key().equals(GREEN_CHANNEL))
			.toList();
		boolean any = others.stream().anyMatch((value) -> !value.isShown() || value.value() > 0);
		return new Section(name, values, chart, any ? MonthStrips.of(others, months, publicly) : null);
	}

	/**
	 * One number and a page of the records behind it; more of them where {@code last} is
	 * set.
	 */
	List<FigureRecord> records(Selection selection, LocalDate before, UUID beforeId, Model model) {
		List<FigureRecord> found = this.figures.records(selection, before, beforeId);
		boolean more = found.size() > Figures.PAGE;
		List<FigureRecord> records = more ? found.subList(0, Figures.PAGE) : found;
		model.addAttribute("selection", selection);
		model.addAttribute("records", records);
		model.addAttribute("last", more ? records.get(records.size() - 1) : null);
		model.addAttribute("paged", before != null);
		return records;
	}

}
