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

/**
 * 指定跟踪代表: the office asks a serving deputy to follow the case.
 */
@Controller
@RequestMapping("/desk/requests/{id}/deputy")
class FollowerController {

	private static final String PAGE = "requests/deputy";

	private final RequestPages pages;

	private final MarkDesk desk;

	private final RequestPeople people;

	private final Submissions submissions;

	FollowerController(RequestPages pages, MarkDesk desk, RequestPeople people, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.people = people;
		this.submissions = submissions;
	}

	record FollowerForm(UUID submission, Long version, @NotNull(message = "请选择代表") UUID deputyId) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new FollowerForm(Submissions.fresh(), request.version(), null));
		return PAGE;
	}

	@PostMapping
	String assign(@PathVariable UUID id, @Valid @ModelAttribute("form") FollowerForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.pages.open(id, viewer, model);
			String name = this.people.followers(request)
				.stream()
				.filter((choice) -> choice.code().equals(form.deputyId().toString()))
				.findFirst()
				.map(Choice::name)
				.orElseThrow(() -> new NotPossibleNow(request, "这位代表现在不能跟踪本件，请重新选择。"));
			return this.desk.assignDeputy(id, form.version(), form.deputyId(), name, viewer).href();
		});
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.ASSIGN_DEPUTY);
		model.addAttribute("deputies", this.people.followers(request));
		return request;
	}

}
