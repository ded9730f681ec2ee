package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
 * 利害关系回避: somebody sees nothing of the case from now on.
 */
@Controller
@RequestMapping("/desk/requests/{id}/recusal")
class RecusalController {

	private static final String PAGE = "requests/recusal";

	private final RequestPages pages;

	private final MarkDesk desk;

	private final RequestPeople people;

	private final Submissions submissions;

	RecusalController(RequestPages pages, MarkDesk desk, RequestPeople people, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.people = people;
		this.submissions = submissions;
	}

	record RecusalForm(UUID submission, Long version, @NotNull(message = "请选择回避的人") UUID subject,
			@NotBlank(message = "请写明理由") @Size(max = 500) String reason) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new RecusalForm(Submissions.fresh(), request.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String recuse(@PathVariable UUID id, @Valid @ModelAttribute("form") RecusalForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.pages.open(id, viewer, model);
			String name = this.people.recusable(request, viewer)
				.stream()
				.filter((choice) -> choice.code().equals(form.subject().toString()))
				.findFirst()
				.map(Choice::name)
				.orElseThrow(() -> new NotPossibleNow(request, "这位人员已经回避，或者与本件无关。"));
			return this.pages.afterwards(
					this.desk.recuse(id, form.version(), form.subject(), name, form.reason().strip(), viewer), viewer);
		});
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.RECUSE);
		model.addAttribute("people", this.people.recusable(request, viewer));
		return request;
	}

}
