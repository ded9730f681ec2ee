package org.liaisonstation.station;

import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

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

/** The rooms of the station. */
@Controller
@RequestMapping("/desk/settings/rooms")
@PreAuthorize("hasRole('ADMIN')")
class RoomController {

	private static final String PAGE = "station/room-edit";

	private final StationRegister register;

	private final Submissions submissions;

	RoomController(StationRegister register, Submissions submissions) {
		this.register = register;
		this.submissions = submissions;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping("/new")
	String blank(Model page) {
		page.addAttribute("form", RoomForm.empty());
		return PAGE;
	}

	@PostMapping("/new")
	String add(@Valid @ModelAttribute("form") RoomForm form, BindingResult errors) {
		if (errors.hasErrors()) {
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.addRoom(form));
	}

	@GetMapping("/{id}")
	String form(@PathVariable UUID id, Model page) {
		Room room = this.register.room(id);
		page.addAttribute("form", RoomForm.of(room));
		page.addAttribute("reasonForm", ReasonForm.empty(room.version()));
		return edited(room, page);
	}

	@PostMapping("/{id}")
	String edit(@PathVariable UUID id, @Valid @ModelAttribute("form") RoomForm form, BindingResult errors, Model page) {
		if (errors.hasErrors()) {
			Room room = this.register.room(id);
			page.addAttribute("reasonForm", ReasonForm.empty(room.version()));
			return edited(room, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.editRoom(id, form));
	}

	@PostMapping("/{id}/withdraw")
	String withdraw(@PathVariable UUID id, @Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors,
			Model page) {
		if (errors.hasErrors()) {
			Room room = this.register.room(id);
			page.addAttribute("form", RoomForm.of(room));
			return edited(room, page);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> this.register.withdrawRoom(id, form));
	}

	private static String edited(Room room, Model page) {
		page.addAttribute("room", room);
		return PAGE;
	}

}
