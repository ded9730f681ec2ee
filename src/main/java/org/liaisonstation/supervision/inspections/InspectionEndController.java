package org.liaisonstation.supervision.inspections;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 办结 by the director and 撤销 by the office: acts of nothing but a reason. */
@Controller
@RequestMapping("/desk/inspections/{id}")
class InspectionEndController {

	private final InspectionPages pages;

	private final InspectionDesk desk;

	private final Submissions submissions;

	InspectionEndController(InspectionPages pages, InspectionDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	@PostMapping("/close")
	String close(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!viewer.is(Role.DIRECTOR)) {
			throw new NotFound();
		}
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.close(id, form.version(), form.reason().strip(), viewer).href());
	}

	@PostMapping("/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		InspectionAccess.requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdraw(id, form.version(), form.reason().strip(), viewer).href());
	}

}
