package org.liaisonstation.requests;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.liaisonstation.forms.NotFound;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;

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
 * A liaison point's QR code: when somebody is there, and the form.
 */
@Controller
@RequestMapping("/p/{code}")
class PointController {

	private static final String CHANNEL = "POINT_QR";

	private final LiaisonPoints points;

	private final Messages messages;

	private final RequestChoices choices;

	private final ClockRules clocks;

	PointController(LiaisonPoints points, Messages messages, RequestChoices choices, ClockRules clocks) {
		this.points = points;
		this.messages = messages;
		this.choices = choices;
		this.clocks = clocks;
	}

	@GetMapping
	@Transactional(readOnly = true)
	public String show(@PathVariable String code, Model model) {
		model.addAttribute("form", MessageForm.blank());
		return page(find(code), model);
	}

	@PostMapping
	@Transactional
	public String leave(@PathVariable String code, @Valid @ModelAttribute("form") MessageForm form,
			BindingResult errors, HttpServletRequest visitor, Model model) {
		LiaisonPoint point = find(code);
		Messages.Origin origin = new Messages.Origin(CHANNEL, point.id(), null,
				(point.place() != null) ? point.place().id() : null);
		String location = this.messages.take(form, errors, origin, visitor);
		return (location != null) ? "redirect:" + location : page(point, model);
	}

	private LiaisonPoint find(String code) {
		return this.points.findByCode(code).filter(LiaisonPoint::active).orElseThrow(NotFound::new);
	}

	private String page(LiaisonPoint point, Model model) {
		model.addAttribute("point", point);
		model.addAttribute("choices", this.choices);
		model.addAttribute("next",
				point.nextReception(this.clocks.now().toLocalDate(), this.clocks.days()).orElse(null));
		return "requests/point";
	}

}
