package org.liaisonstation.requests;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
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
 * The log of contacts with the reporter (联系反映人).
 */
@Controller
@RequestMapping("/desk/requests/{id}/contact")
class ContactController {

	private static final String PAGE = "requests/contact";

	private final RequestPages pages;

	private final MarkDesk desk;

	private final ClockRules clocks;

	private final Submissions submissions;

	ContactController(RequestPages pages, MarkDesk desk, ClockRules clocks, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record ContactForm(UUID submission, Long version, @NotNull(message = "请选择方式") Contact.Manner manner,
			@NotNull(message = "请选择是否联系上") Boolean reached, @NotNull(message = "请填写时间") LocalDateTime at,
			@NotBlank(message = "请填写内容") @Size(max = 2000) String text) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		LocalDateTime now = this.clocks.now().toLocalDateTime().truncatedTo(ChronoUnit.MINUTES);
		model.addAttribute("form",
				new ContactForm(Submissions.fresh(), request.version(), Contact.Manner.PHONE, null, now, null));
		return PAGE;
	}

	@PostMapping
	String record(@PathVariable UUID id, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.at() != null && form.at().isAfter(this.clocks.now().toLocalDateTime())) {
			errors.rejectValue("at", "future", "时间不能晚于现在");
		}
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.contact(id, form.version(), form.manner(), form.reached(), form.text().strip(),
							form.at().atZone(this.clocks.now().getZone()).toInstant(), viewer)
					.href());
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		model.addAttribute("manners", Choice.of(Contact.Manner::label, Contact.Manner.values()));
		model.addAttribute("reaches", List.of(new Choice("true", "已联系上"), new Choice("false", "未联系上")));
		return this.pages.open(id, viewer, model, Act.CONTACT);
	}

}
