package org.liaisonstation.station;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.forms.Choice;
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

/** The liaison points, kept by the office. */
@Controller
@RequestMapping("/desk/points")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class LiaisonPointController {

	private final PointRegister register;

	private final Submissions submissions;

	private final Constituencies constituencies;

	private final Places places;

	private final Deputies deputies;

	private final PublicAddress address;

	LiaisonPointController(PointRegister register, Submissions submissions, Constituencies constituencies,
			Places places, Deputies deputies, PublicAddress address) {
		this.register = register;
		this.submissions = submissions;
		this.constituencies = constituencies;
		this.places = places;
		this.deputies = deputies;
		this.address = address;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@ModelAttribute("kinds")
	List<Choice> kinds() {
		return Choice.of(PointKind::label, PointKind.values());
	}

	@GetMapping
	String list(@RequestParam(required = false) String q, @RequestParam(required = false) PointKind kind,
			@RequestParam(defaultValue = "false") boolean withdrawn, Model page) {
		page.addAttribute("points", this.register.search(q, kind, withdrawn));
		page.addAttribute("filter", new Filter(q, kind, withdrawn));
		return "station/points";
	}

	/** The QR code of the point, to be put up there. */
	@GetMapping("/{id}/poster")
	String print(@PathVariable UUID id, Model page) {
		LiaisonPoint point = this.register.find(id);
		page.addAttribute("point", point);
		page.addAttribute("qr", this.address.qr("/p/" + point.code()));
		return "station/point-poster";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model page) {
		LiaisonPoint point = this.register.find(id);
		page.addAttribute("reasonForm", ReasonForm.empty(point.version()));
		return shown(point, page);
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Model page) {
		if (errors.hasErrors()) {
			return shown(this.register.find(id), page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.withdraw(id, form));
	}

	@GetMapping("/new")
	String blank(Model page) {
		page.addAttribute("form", PointForm.empty());
		return edited(null, page);
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") PointForm form, BindingResult errors, Model page) {
		check(null, form, errors);
		if (errors.hasErrors()) {
			return edited(null, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.add(form));
	}

	@GetMapping("/{id}/edit")
	String form(@PathVariable UUID id, Model page) {
		LiaisonPoint point = this.register.find(id);
		page.addAttribute("form", PointForm.of(point));
		return edited(point, page);
	}

	@PostMapping("/{id}/edit")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") PointForm form, BindingResult errors,
			Model page) {
		LiaisonPoint point = this.register.find(id);
		check(id, form, errors);
		if (errors.hasErrors()) {
			return edited(point, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.edit(id, form));
	}

	/** What the form cannot know by itself; only once everything in it has its form. */
	private void check(UUID id, PointForm form, BindingResult errors) {
		form.check(errors);
		if (!errors.hasErrors() && this.register.isNameTaken(form.name(), id)) {
			errors.rejectValue("name", "taken", "已经有同名的站点");
		}
	}

	private String shown(LiaisonPoint point, Model page) {
		page.addAttribute("point", point);
		page.addAttribute("next", this.register.next(point).orElse(null));
		page.addAttribute("qr", this.address.qr("/p/" + point.code()));
		return "station/point-detail";
	}

	private String edited(LiaisonPoint point, Model page) {
		page.addAttribute("point", point);
		ScheduleForm.offer(page);
		page.addAttribute("constituencies",
				this.constituencies.active()
					.stream()
					.map((constituency) -> new Choice(constituency.id().toString(), constituency.name()))
					.toList());
		page.addAttribute("places",
				this.places.active()
					.stream()
					.map((place) -> new Choice(place.id().toString(), place.constituency().name() + "　" + place.name()))
					.toList());
		page.addAttribute("everyone", this.deputies.serving());
		return "station/point-edit";
	}

	/** What the list is filtered by. */
	record Filter(String q, PointKind kind, boolean withdrawn) {
	}

}
