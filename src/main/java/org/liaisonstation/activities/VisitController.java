package org.liaisonstation.activities;

import java.util.List;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 记走访: a deputy on his telephone, still standing in the village. */
@Controller
@RequestMapping("/desk/activities/visit")
class VisitController {

	private static final String PAGE = "activities/visit";

	private final ActivityIntake intake;

	private final ActivityChoices choices;

	private final Uploads uploads;

	private final ActivityAccess access;

	private final Submissions submissions;

	VisitController(ActivityIntake intake, ActivityChoices choices, Uploads uploads, ActivityAccess access,
			Submissions submissions) {
		this.intake = intake;
		this.choices = choices;
		this.uploads = uploads;
		this.access = access;
		this.submissions = submissions;
	}

	@GetMapping
	String form(Viewer viewer, Model model) {
		requireDeputy(viewer);
		model.addAttribute("form", VisitForm.blank(this.access.today()));
		return shown(viewer, model);
	}

	@PostMapping
	String save(@Valid @ModelAttribute("form") VisitForm form, BindingResult errors, Viewer viewer, Model model) {
		requireDeputy(viewer);
		ActivityKind kind = this.choices.kindOf(form.category());
		if (kind == ActivityKind.INVITATION) {
			throw new NotFound();
		}
		if (kind == null && Filled.of(form.category()) != null && !Filled.isUnread(errors)) {
			errors.rejectValue("category", "unknown", "请从列表中选择");
		}
		ActivityForm written = form.written(kind, viewer.deputyId());
		this.intake.check(written, null, errors);
		List<CleanFile> photos = this.uploads.clean(form.files(), errors);
		if (errors.hasErrors()) {
			return shown(viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.intake.make(written, photos, viewer).href() + "?recorded");
	}

	private static void requireDeputy(Viewer viewer) {
		if (viewer.isOffice() || !viewer.is(Role.DEPUTY) || viewer.deputyId() == null) {
			throw new NotFound();
		}
	}

	private String shown(Viewer viewer, Model model) {
		model.addAttribute("categories", this.choices.visits());
		model.addAttribute("subjects", this.choices.subjectsOf(this.choices.constituenciesOf(viewer.deputyId())));
		return PAGE;
	}

}
