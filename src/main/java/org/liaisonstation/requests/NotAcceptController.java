package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.station.ReferralCounters;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 不予受理: the resident is told where the matter belongs (信访条例 28、31; 代表法 59).
 */
@Controller
@RequestMapping("/desk/requests/{id}/not-accept")
class NotAcceptController {

	private static final String PAGE = "requests/not-accept";

	private final RequestPages pages;

	private final RequestDesk desk;

	private final ReferralCounters counters;

	private final Submissions submissions;

	NotAcceptController(RequestPages pages, RequestDesk desk, ReferralCounters counters, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.counters = counters;
		this.submissions = submissions;
	}

	record NotAcceptForm(UUID submission, Long version, @NotBlank(message = "请写明依据") @Size(max = 500) String ground,
			@NotNull(message = "请选择应向哪里提出") UUID counterId,
			@NotBlank(message = "请填写告知内容") @Size(max = 2000) String notice) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new NotAcceptForm(Submissions.fresh(), request.version(), null, null, null));
		return PAGE;
	}

	@PostMapping
	String notAccept(@PathVariable UUID id, @Valid @ModelAttribute("form") NotAcceptForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.notAccept(id, form.version(), form.ground().strip(), form.counterId(), form.notice().strip(),
							viewer)
					.href());
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		model.addAttribute("counters",
				this.counters.findByActiveTrueOrderByPosition()
					.stream()
					.map((counter) -> new Choice(counter.id().toString(), counter.name()))
					.toList());
		return this.pages.open(id, viewer, model, Act.NOT_ACCEPT);
	}

}
