package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
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

/**
 * 申请退件: the unit says on what ground the matter is not its own, and whose it is.
 */
@Controller
@RequestMapping("/desk/requests/{id}/return")
class ReturnController {

	private static final String PAGE = "requests/return";

	private final RequestPages pages;

	private final UnitDesk desk;

	private final RequestChoices choices;

	private final ClockRules clocks;

	private final Submissions submissions;

	ReturnController(RequestPages pages, UnitDesk desk, RequestChoices choices, ClockRules clocks,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record ReturnForm(UUID submission, Long version, @NotBlank(message = "请写明理由依据") @Size(max = 1000) String ground,
			@NotNull(message = "请选择建议承办单位") UUID suggestedUnit) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new ReturnForm(Submissions.fresh(), request.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String ask(@PathVariable UUID id, @Valid @ModelAttribute("form") ReturnForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (Filled.isUnread(errors)) {
			page(id, viewer, model);
			return PAGE;
		}
		if (form.suggestedUnit() != null && !this.choices.receives(form.suggestedUnit())) {
			errors.rejectValue("suggestedUnit", "wrong", "请从列表中选择");
		}
		else if (form.suggestedUnit() != null && form.suggestedUnit().equals(viewer.unitId())) {
			errors.rejectValue("suggestedUnit", "own", "请选择本单位以外的单位");
		}
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.askReturn(id, form.version(), form.ground().strip(), form.suggestedUnit(), viewer)
					.href());
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.ASK_RETURN);
		Assignment task = UnitDesk.task(request, viewer);
		model.addAttribute("task", task);
		model.addAttribute("late", task.returnDue().isOver(this.clocks.now().toInstant()));
		model.addAttribute("choices", this.choices);
		return request;
	}

}
