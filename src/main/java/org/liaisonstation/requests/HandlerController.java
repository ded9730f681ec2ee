package org.liaisonstation.requests;

import java.util.UUID;

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
 * 指定专人办理: the director names the one account that handles a restricted matter.
 */
@Controller
@RequestMapping("/desk/requests/{id}/handler")
class HandlerController {

	private static final String PAGE = "requests/handler";

	private final RequestPages pages;

	private final RequestDesk desk;

	private final RequestPeople people;

	private final Submissions submissions;

	HandlerController(RequestPages pages, RequestDesk desk, RequestPeople people, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.people = people;
		this.submissions = submissions;
	}

	record HandlerForm(UUID submission, Long version, @NotNull(message = "请选择专人") UUID accountId,
			@Size(max = 500) String instruction) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new HandlerForm(Submissions.fresh(), request.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String entrust(@PathVariable UUID id, @Valid @ModelAttribute("form") HandlerForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.pages.open(id, viewer, model);
			String name = this.people.handlers(request)
				.stream()
				.filter((choice) -> choice.code().equals(form.accountId().toString()))
				.findFirst()
				.map(Choice::name)
				.orElseThrow(() -> new NotPossibleNow(request, "这位人员现在不能办理本件，请重新选择。"));
			return this.desk.entrust(id, form.version(), form.accountId(), plain(name), instruction(form), viewer)
				.href();
		});
	}

	/** Without the role, which the list shows beside the name. */
	private static String plain(String name) {
		return name.replaceFirst("（[^（]*）$", "");
	}

	private static String instruction(HandlerForm form) {
		return (form.instruction() == null || form.instruction().isBlank()) ? null : form.instruction().strip();
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.ENTRUST);
		model.addAttribute("handlers", this.people.handlers(request));
		return request;
	}

}
