package org.liaisonstation.requests;

import java.util.List;
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
 * 催办 by hand, and the 督办单 of the director, which the unit answers with a receipt.
 */
@Controller
@RequestMapping("/desk/requests/{id}/{sheet:reminder|supervision}")
class ReminderController {

	private static final String PAGE = "requests/reminder";

	private final RequestPages pages;

	private final ClockDesk desk;

	private final Submissions submissions;

	ReminderController(RequestPages pages, ClockDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	record ReminderForm(UUID submission, Long version, @NotNull(message = "请选择承办单位") UUID assignment,
			@Size(max = 500) String reason, @NotBlank(message = "请写明要求") @Size(max = 1000) String requirement) {

	}

	@GetMapping
	String form(@PathVariable UUID id, @PathVariable String sheet, Viewer viewer, Model model) {
		Request request = page(id, sheet, viewer, model);
		List<Assignment> open = open(request);
		model.addAttribute("form", new ReminderForm(Submissions.fresh(), request.version(),
				(open.size() == 1) ? open.get(0).id() : null, null, null));
		return PAGE;
	}

	@PostMapping
	String issue(@PathVariable UUID id, @PathVariable String sheet, @Valid @ModelAttribute("form") ReminderForm form,
			BindingResult errors, Viewer viewer, Model model) {
		if (isSupervision(sheet) && (form.reason() == null || form.reason().isBlank())) {
			errors.rejectValue("reason", "missing", "请写明督办原因");
		}
		if (errors.hasErrors()) {
			page(id, sheet, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> (isSupervision(sheet)
						? this.desk.supervise(id, form.version(), form.assignment(), form.reason().strip(),
								form.requirement().strip(), viewer)
						: this.desk.remind(id, form.version(), form.assignment(), form.requirement().strip(), viewer))
					.href());
	}

	private Request page(UUID id, String sheet, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, isSupervision(sheet) ? Act.SUPERVISE : Act.REMIND);
		RequestNames.Names names = (RequestNames.Names) model.getAttribute("names");
		model.addAttribute("sheet", sheet);
		model.addAttribute("units",
				open(request).stream()
					.map((task) -> new Choice(task.id().toString(),
							task.partLabel() + "　" + names.of(task) + "　" + this.desk.light(task)))
					.toList());
		return request;
	}

	private static List<Assignment> open(Request request) {
		return request.tasks().stream().filter((task) -> task.answeredAt() == null).toList();
	}

	private static boolean isSupervision(String sheet) {
		return "supervision".equals(sheet);
	}

}
