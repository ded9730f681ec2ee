package org.liaisonstation.deputies;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.paper.PublicAddress;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acts on a mandate and on its contact card, and the card as it is printed. */
@Controller
@RequestMapping("/desk/mandates/{id}")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class MandateActController {

	private static final String WITH_REASON = "/{path:suspend|end|withdraw-card|reissue-card}";

	private final MandateRegister register;

	private final Submissions submissions;

	private final PublicAddress address;

	MandateActController(MandateRegister register, Submissions submissions, PublicAddress address) {
		this.register = register;
		this.submissions = submissions;
		this.address = address;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping(WITH_REASON)
	String ask(@PathVariable UUID id, @PathVariable String path, Model page) {
		page.addAttribute("form", ReasonForm.empty(this.register.find(id).version()));
		return asked(id, act(path), page);
	}

	@PostMapping(WITH_REASON)
	String act(@PathVariable UUID id, @PathVariable String path, @Valid @ModelAttribute("form") ReasonForm form,
			BindingResult errors, Model page) {
		MandateAct act = act(path);
		if (errors.hasErrors()) {
			return asked(id, act, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> switch (act) {
			case SUSPEND -> this.register.suspend(id, form.version(), form.reason());
			case END -> this.register.end(id, form.version(), form.reason());
			case WITHDRAW_CARD -> this.register.withdrawCard(id, form.version(), form.reason());
			case REISSUE_CARD -> this.register.reissueCard(id, form.version(), form.reason());
		});
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version) {
		return "redirect:" + this.submissions.once(submission, () -> this.register.resume(id, version));
	}

	@PostMapping("/publish-card")
	String publish(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version) {
		return "redirect:" + this.submissions.once(submission, () -> this.register.publishCard(id, version));
	}

	@GetMapping("/card")
	String print(@PathVariable UUID id, Model page) {
		ContactCard card = this.register.cardOf(id).orElseThrow(NotFound::new);
		page.addAttribute("mandate", this.register.find(id));
		page.addAttribute("qr", this.address.qr("/d/" + card.code()));
		return "deputies/card";
	}

	private String asked(UUID id, MandateAct act, Model page) {
		page.addAttribute("mandate", this.register.find(id));
		page.addAttribute("act", act);
		return "deputies/act";
	}

	private static MandateAct act(String path) {
		for (MandateAct act : MandateAct.values()) {
			if (act.path().equals(path)) {
				return act;
			}
		}
		throw new NotFound();
	}

}
