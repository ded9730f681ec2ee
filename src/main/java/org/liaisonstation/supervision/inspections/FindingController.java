package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one finding, its pictures, and its words put right before it is sent. */
@Controller
@RequestMapping("/desk/findings/{id}")
class FindingController {

	private static final String EDIT = "supervision/inspections/finding-edit";

	private final FindingPages pages;

	private final FindingDesk desk;

	private final InspectionChoices choices;

	private final Uploads uploads;

	private final Submissions submissions;

	FindingController(FindingPages pages, FindingDesk desk, InspectionChoices choices, Uploads uploads,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(id, viewer, model);
	}

	@GetMapping("/files/{file}")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
		return this.pages.download(id, file, viewer);
	}

	@GetMapping("/edit")
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", FindForm.of(this.pages.open(id, viewer, model, FindingAct.EDIT)));
		return EDIT;
	}

	@PostMapping("/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") FindForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Finding finding = this.pages.open(id, viewer, model, FindingAct.EDIT);
		List<CleanFile> photos = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors) && (form.unitId() == null || !form.unitId().equals(finding.unitId()))) {
			this.choices.checkUnit(form.unitId(), errors);
		}
		if (!Filled.isUnread(errors)) {
			this.uploads.checkRoom(photos, FindingDesk.photosOf(finding), form.submission(), errors);
		}
		if (errors.hasErrors()) {
			return EDIT;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.edit(id, form.version(), form.words(), photos, viewer).href());
	}

}
