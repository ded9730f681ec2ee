package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.liaisonstation.forms.NotFound;
import org.liaisonstation.paper.PublicAddress;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 反映问题: the open form, and the receipt of all three public forms.
 */
@Controller
class SubmitController {

	private static final String CHANNEL = "WEB";

	private final Messages messages;

	private final RequestChoices choices;

	private final Requests requests;

	private final PublicAddress addresses;

	SubmitController(Messages messages, RequestChoices choices, Requests requests, PublicAddress addresses) {
		this.messages = messages;
		this.choices = choices;
		this.requests = requests;
		this.addresses = addresses;
	}

	@GetMapping("/submit")
	String form(Model model) {
		model.addAttribute("form", MessageForm.blank());
		model.addAttribute("choices", this.choices);
		return "requests/submit";
	}

	@PostMapping("/submit")
	String submit(@Valid @ModelAttribute("form") MessageForm form, BindingResult errors, HttpServletRequest visitor,
			Model model) {
		String location = this.messages.take(form, errors, new Messages.Origin(CHANNEL, null, null, null), visitor);
		if (location == null) {
			model.addAttribute("choices", this.choices);
			return "requests/submit";
		}
		return "redirect:" + location;
	}

	/** Number and tracking code, for the one who handed it in, in the same session. */
	@GetMapping("/submit/received/{id}")
	@Transactional(readOnly = true)
	public String received(@PathVariable UUID id, HttpServletRequest visitor, Model model) {
		if (!this.messages.isOwn("/submit/received/" + id, visitor)) {
			throw new NotFound();
		}
		Receipt receipt = this.requests.findById(id).map(Receipt::of).orElseThrow(NotFound::new);
		model.addAttribute("receipt", receipt);
		model.addAttribute("qr", this.addresses.qr("/track/" + receipt.plainCode()));
		return "requests/received";
	}

}
