package org.liaisonstation.requests;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

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

/**
 * A further 协办 while the case is under way.
 */
@Controller
@RequestMapping("/desk/requests/{id}/joint-unit")
class JointUnitController {

	private static final String PAGE = "requests/joint-unit";

	private final RequestPages pages;

	private final RequestDesk desk;

	private final RequestChoices choices;

	private final Submissions submissions;

	JointUnitController(RequestPages pages, RequestDesk desk, RequestChoices choices, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.submissions = submissions;
	}

	record JointUnitForm(UUID submission, Long version, @NotNull(message = "请选择协办单位") UUID unitId,
			@Size(max = 500) String instruction) {

		String requirement() {
			return (this.instruction == null || this.instruction.isBlank()) ? null : this.instruction.strip();
		}

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new JointUnitForm(Submissions.fresh(), request.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String join(@PathVariable UUID id, @Valid @ModelAttribute("form") JointUnitForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (form.unitId() != null && !this.choices.receives(form.unitId())) {
			errors.rejectValue("unitId", "wrong", "请从列表中选择");
		}
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.join(id, form.version(), form.unitId(), form.requirement(), viewer).href());
	}

	/** Offered are the units that do not have it yet. */
	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.JOIN);
		Set<String> busy = request.tasks()
			.stream()
			.map((task) -> String.valueOf(task.unitId()))
			.collect(Collectors.toSet());
		List<Choice> others = this.choices.units().stream().filter((unit) -> !busy.contains(unit.code())).toList();
		model.addAttribute("units", others);
		return request;
	}

}
