package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 记录问题: a deputy or a clerk on his telephone, still standing there. */
@Controller
@RequestMapping("/desk/inspections/{id}/find")
class FindController {

	private static final String PAGE = "supervision/inspections/find";

	private final InspectionPages pages;

	private final FindingDesk desk;

	private final InspectionChoices choices;

	private final Uploads uploads;

	private final Submissions submissions;

	FindController(InspectionPages pages, FindingDesk desk, InspectionChoices choices, Uploads uploads,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.open(id, viewer, model, InspectionAct.FIND);
		model.addAttribute("form", FindForm.blank());
		return PAGE;
	}

	/** Stays here: where one thing is found there are others. */
	@PostMapping
	String note(@PathVariable UUID id, @Valid @ModelAttribute("form") FindForm form, BindingResult errors,
			Viewer viewer, Model model) {
		List<CleanFile> photos = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors)) {
			this.choices.checkUnit(form.unitId(), errors);
		}
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, InspectionAct.FIND);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Finding finding = this.desk.note(id, form.words(), photos, viewer);
			return "/desk/inspections/" + id + "/find?noted=" + finding.number();
		});
	}

}
