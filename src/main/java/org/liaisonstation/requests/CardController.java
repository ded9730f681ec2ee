package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.liaisonstation.deputies.ContactCard;
import org.liaisonstation.deputies.ContactCards;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.Reception;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * A deputy's QR card (代表联系卡): who he is, when he receives, and the form that reaches him.
 * A printed card that was replaced leads on to the new one; one that was withdrawn says
 * so politely.
 */
@Controller
@RequestMapping("/d/{code}")
class CardController {

	private static final String CHANNEL = "DEPUTY_QR";

	private final ContactCards cards;

	private final LiaisonPoints points;

	private final Messages messages;

	private final RequestChoices choices;

	private final ClockRules clocks;

	CardController(ContactCards cards, LiaisonPoints points, Messages messages, RequestChoices choices,
			ClockRules clocks) {
		this.cards = cards;
		this.points = points;
		this.messages = messages;
		this.choices = choices;
		this.clocks = clocks;
	}

	@GetMapping
	@Transactional(readOnly = true)
	public String show(@PathVariable String code, Model model) {
		ContactCard card = this.cards.findByCode(code).orElseThrow(NotFound::new);
		ContactCard newest = newest(card);
		if (newest != card && newest.isPublished()) {
			return "redirect:/d/" + newest.code();
		}
		model.addAttribute("form", MessageForm.blank());
		return page(card, model);
	}

	@PostMapping
	@Transactional
	public String leave(@PathVariable String code, @Valid @ModelAttribute("form") MessageForm form,
			BindingResult errors, HttpServletRequest visitor, Model model) {
		ContactCard card = this.cards.findByCode(code).filter(ContactCard::isPublished).orElseThrow(NotFound::new);
		Messages.Origin origin = new Messages.Origin(CHANNEL, null, card.mandate().deputy().id(), null);
		String location = this.messages.take(form, errors, origin, visitor);
		return (location != null) ? "redirect:" + location : page(card, model);
	}

	private static ContactCard newest(ContactCard card) {
		ContactCard newest = card;
		while (newest.replacedBy() != null) {
			newest = newest.replacedBy();
		}
		return newest;
	}

	private String page(ContactCard card, Model model) {
		if (!card.isPublished()) {
			return "requests/card-withdrawn";
		}
		LocalDate today = this.clocks.now().toLocalDate();
		List<LiaisonPoint> points = this.points.ofDeputy(card.mandate().deputy().id());
		model.addAttribute("card", card);
		model.addAttribute("mandate", card.mandate());
		model.addAttribute("deputy", card.mandate().deputy());
		model.addAttribute("points", points);
		model.addAttribute("choices", this.choices);
		model.addAttribute("next",
				points.stream()
					.flatMap((point) -> point.nextReception(today, this.clocks.days())
						.map((reception) -> new Next(reception, point))
						.stream())
					.min(Comparator.comparing((next) -> next.reception().day()))
					.orElse(null));
		return "requests/card";
	}

	/** When and where the deputy receives next. */
	record Next(Reception reception, LiaisonPoint point) {

	}

}
