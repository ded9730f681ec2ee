package org.liaisonstation.supervision.inspections;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What the office does with a finding by a button or a reason: 划去, 收回, and the one-time
 * link for a unit without an account.
 */
@Controller
@RequestMapping("/desk/findings/{id}")
class FindingReasonController {

	private final FindingPages pages;

	private final FindingDesk desk;

	private final FindingLinkDesk links;

	private final Submissions submissions;

	FindingReasonController(FindingPages pages, FindingDesk desk, FindingLinkDesk links, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.links = links;
		this.submissions = submissions;
	}

	@PostMapping("/strike")
	String strike(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		InspectionAccess.requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.strike(id, form.version(), form.reason().strip(), viewer).href());
	}

	@PostMapping("/recall")
	String recall(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Viewer viewer, Model model) {
		InspectionAccess.requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.pages.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.recall(id, form.version(), form.reason().strip(), viewer).href());
	}

	@PostMapping("/link")
	String issue(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.links.issue(id, version, viewer);
			return "/desk/findings/" + id + "/papers/notice";
		});
	}

	@PostMapping("/link/{link}/withdraw")
	String withdraw(@PathVariable UUID id, @PathVariable UUID link, @RequestParam UUID submission,
			@RequestParam Long version, Viewer viewer) {
		return "redirect:"
				+ this.submissions.once(submission, () -> this.links.withdraw(id, version, link, viewer).href());
	}

}
