package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a unit does about a finding by its account: 签收, 报告整改情况. */
@Controller
@RequestMapping("/desk/findings/{id}")
class MendController {

	private static final String PAGE = "supervision/inspections/mend";

	private final FindingPages pages;

	private final FindingDesk desk;

	private final MendingPictures pictures;

	private final Submissions submissions;

	MendController(FindingPages pages, FindingDesk desk, MendingPictures pictures, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.pictures = pictures;
		this.submissions = submissions;
	}

	@PostMapping("/sign")
	String sign(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.sign(id, version, viewer).href());
	}

	@GetMapping("/mend")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", MendForm.blank(this.pages.open(id, viewer, model, FindingAct.REPORT)));
		return PAGE;
	}

	@PostMapping("/mend")
	String report(@PathVariable UUID id, @Valid @ModelAttribute("form") MendForm form, BindingResult errors,
			Viewer viewer, Model model) {
		List<CleanFile> evidence = this.pictures.clean((form != null) ? form.files() : null, errors);
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, FindingAct.REPORT);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.report(id, form.version(), form.text().strip(), evidence, viewer).href());
	}

}
