package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
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

/**
 * One-time links (一次性答复链接) of a request: issued for a dispatch and printed on its slip,
 * withdrawn.
 */
@Controller
@RequestMapping("/desk/requests/{id}/unit-link")
class UnitLinkController {

	private static final String PAGE = "requests/unit-link";

	private final RequestPages pages;

	private final LinkDesk desk;

	private final ClockRules clocks;

	private final Submissions submissions;

	UnitLinkController(RequestPages pages, LinkDesk desk, ClockRules clocks, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record UnitLinkForm(UUID submission, Long version, @NotNull(message = "请选择承办单位") UUID task) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new UnitLinkForm(Submissions.fresh(), request.version(), request.lead().id()));
		return PAGE;
	}

	@PostMapping
	String issue(@PathVariable UUID id, @Valid @ModelAttribute("form") UnitLinkForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.desk.issue(id, form.version(), form.task(), viewer);
			return "/desk/requests/" + id + "/slip/" + form.task();
		});
	}

	@PostMapping("/{link}/withdraw")
	String withdraw(@PathVariable UUID id, @PathVariable UUID link, @RequestParam UUID submission,
			@RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission,
				() -> this.desk.withdraw(id, version, link, viewer).href() + "/unit-link");
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.ISSUE_LINK);
		RequestNames.Names names = (RequestNames.Names) model.getAttribute("names");
		model.addAttribute("tasks",
				request.tasks()
					.stream()
					.filter((task) -> task.answeredAt() == null)
					.map((task) -> new Choice(task.id().toString(), task.partLabel() + "　" + names.of(task)))
					.toList());
		model.addAttribute("slips", request.assignments());
		model.addAttribute("links", this.desk.of(request));
		model.addAttribute("now", this.clocks.now().toInstant());
		model.addAttribute("submission", Submissions.fresh());
		return request;
	}

}
