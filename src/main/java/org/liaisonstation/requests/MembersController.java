package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

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
 * 推选代表和反映人名单: masked until shown with a trace; shown, it can be changed.
 */
@Controller
@RequestMapping("/desk/requests/{id}/members")
class MembersController {

	private static final String PAGE = "requests/members";

	private final MemberDesk desk;

	private final RequestPages pages;

	private final Submissions submissions;

	MembersController(MemberDesk desk, RequestPages pages, Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.submissions = submissions;
	}

	@GetMapping
	@Transactional(readOnly = true)
	public String show(@PathVariable UUID id, Viewer viewer, Model model) {
		MemberList list = this.desk.find(id, viewer).orElse(null);
		model.addAttribute("list", list);
		if (list == null) {
			model.addAttribute("form", MembersForm.empty());
		}
		return page(id, viewer, model);
	}

	@PostMapping("/reveal")
	@Transactional
	public String reveal(@PathVariable UUID id, Viewer viewer, Model model) {
		model.addAttribute("form", MembersForm.of(this.desk.reveal(id, viewer)));
		return page(id, viewer, model);
	}

	@PostMapping
	String write(@PathVariable UUID id, @Valid @ModelAttribute("form") MembersForm form, BindingResult errors,
			Viewer viewer, Model model) {
		this.desk.find(id, viewer);
		form.check(errors);
		if (errors.hasErrors()) {
			return page(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.write(id, form.version(), form.representing(), form.remaining(), viewer));
	}

	private String page(UUID id, Viewer viewer, Model model) {
		this.pages.open(id, viewer, model);
		return PAGE;
	}

}
