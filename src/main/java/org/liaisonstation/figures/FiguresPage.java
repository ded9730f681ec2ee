package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.liaisonstation.forms.NotFound;

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

	FiguresPage(Figures figures) {
		this.figures = figures;
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

	/** All numbers by section, and the chart of the dispatches. */
	void overview(Span span, Model model) {
		Map<String, List<FigureValue>> sections = this.figures.values(span)
			.stream()
			.collect(Collectors.groupingBy((value) -> value.figure().section(), LinkedHashMap::new,
					Collectors.toList()));
		model.addAttribute("sections", sections);
		if (span.months().size() <= MonthChart.MOST_MONTHS) {
			Figure transferred = this.figures.find(TRANSFERRED).orElseThrow();
			Figure green = this.figures.find(GREEN_CHANNEL).orElseThrow();
			model.addAttribute("chart", MonthChart.of(transferred, this.figures.months(transferred, span), green,
					this.figures.months(green, span), span));
		}
	}

	/**
	 * One number and a page of the records behind it; more of them where {@code last} is
	 * set.
	 */
	List<FigureRecord> records(String key, Span span, LocalDate before, UUID beforeId, Model model) {
		Figure figure = this.figures.find(key).orElseThrow(NotFound::new);
		List<FigureRecord> found = this.figures.records(figure, span, before, beforeId);
		boolean more = found.size() > Figures.PAGE;
		List<FigureRecord> records = more ? found.subList(0, Figures.PAGE) : found;
		model.addAttribute("figure", figure);
		model.addAttribute("value", this.figures.value(figure, span));
		model.addAttribute("restricted", this.figures.restricted(figure, span));
		model.addAttribute("records", records);
		model.addAttribute("last", more ? records.get(records.size() - 1) : null);
		model.addAttribute("paged", before != null);
		return records;
	}

}
