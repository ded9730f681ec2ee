package org.liaisonstation.supervision.reviews;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 自查报告, 单位报告, 评议意见: a text about one unit. */
@Controller
@RequestMapping("/desk/reviews/{id}/units/{line}/{text:self-check|report|opinion}")
class UnitTextController {

	private static final String PAGE = "supervision/reviews/unit-text";

	private final ReviewPages pages;

	private final ReviewedUnitDesk desk;

	private final Submissions submissions;

	UnitTextController(ReviewPages pages, ReviewedUnitDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable UUID line, @PathVariable String text, Viewer viewer, Model model) {
		UnitText which = of(text);
		ReviewedUnit unit = this.pages.openOn(id, line, viewer, model, which.act()).unit(line);
		model.addAttribute("form", WordsForm.of(unit.version(), which.of(unit)));
		model.addAttribute("which", which);
		return PAGE;
	}

	@PostMapping
	String write(@PathVariable UUID id, @PathVariable UUID line, @PathVariable String text,
			@Valid @ModelAttribute("form") WordsForm form, BindingResult errors, Viewer viewer, Model model) {
		UnitText which = of(text);
		if (errors.hasErrors()) {
			this.pages.openOn(id, line, viewer, model, which.act());
			model.addAttribute("which", which);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.write(id, line, form.version(), which, form.text().strip(), viewer).href());
	}

	private static UnitText of(String word) {
		return Stream.of(UnitText.values())
			.filter((one) -> one.word().equals(word))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
