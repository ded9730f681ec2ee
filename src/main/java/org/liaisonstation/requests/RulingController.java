package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
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
 * The director rules on what a unit asked for (裁定退件、审批延期): the oldest application that
 * waits, one after the other.
 */
@Controller
@RequestMapping("/desk/requests/{id}/{asked:return|extension}-ruling")
class RulingController {

	private static final String PAGE = "requests/ruling";

	private final RequestPages pages;

	private final ClockDesk desk;

	private final Submissions submissions;

	RulingController(RequestPages pages, ClockDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	record RulingForm(UUID submission, Long version, UUID assignment, @NotNull(message = "请选择同意或不同意") Boolean granted,
			@NotBlank(message = "请写明裁定意见") @Size(max = 1000) String text) {

	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable String asked, Viewer viewer, Model model) {
		Request request = page(id, asked, viewer, model);
		Assignment first = waiting(request, asked).get(0);
		model.addAttribute("form", new RulingForm(Submissions.fresh(), request.version(), first.id(), null, null));
		return PAGE;
	}

	@PostMapping
	String rule(@PathVariable UUID id, @PathVariable String asked, @Valid @ModelAttribute("form") RulingForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, asked, viewer, model);
			return PAGE;
		}
		return "redirect:"
				+ this.submissions.once(form.submission(), () -> apply(id, isReturn(asked), form, viewer).href());
	}

	private Request apply(UUID id, boolean back, RulingForm form, Viewer viewer) {
		String text = form.text().strip();
		return back ? this.desk.ruleReturn(id, form.version(), form.assignment(), form.granted(), text, viewer)
				: this.desk.ruleExtension(id, form.version(), form.assignment(), form.granted(), text, viewer);
	}

	private Request page(UUID id, String asked, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, isReturn(asked) ? Act.RULE_RETURN : Act.RULE_EXTENSION);
		List<Assignment> waiting = waiting(request, asked);
		model.addAttribute("asked", asked);
		model.addAttribute("task", waiting.get(0));
		model.addAttribute("waiting", waiting.size());
		return request;
	}

	private static List<Assignment> waiting(Request request, String asked) {
		return request.tasks()
			.stream()
			.filter((task) -> isReturn(asked) ? task.isReturnAsked()
					: task.isExtensionAsked() && task.answeredAt() == null)
			.toList();
	}

	private static boolean isReturn(String asked) {
		return "return".equals(asked);
	}

}
