package org.liaisonstation.requests;

import java.time.Clock;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 常用筛选: everybody keeps, renames and drops his own.
 */
@Controller
@RequestMapping("/desk/requests/filters")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','DEPUTY','UNIT')")
class SavedFilterController {

	private static final String PAGE = "requests/filters";

	private static final int MOST = 20;

	private final SavedFilters saved;

	private final Submissions submissions;

	private final Clock clock;

	SavedFilterController(SavedFilters saved, Submissions submissions, Clock clock) {
		this.saved = saved;
		this.submissions = submissions;
		this.clock = clock;
	}

	/** The filter itself comes beside it, under the names of the list. */
	record NameForm(UUID submission,
			@NotBlank(message = "请填写名称") @Size(max = 20, message = "名称不超过 20 个字") String name) {

	}

	@GetMapping
	String list(Viewer viewer, Model model) {
		model.addAttribute("form", new NameForm(Submissions.fresh(), ""));
		return page(viewer, model);
	}

	/** Under a name that he has, it takes the place of the other. */
	@PostMapping
	String save(@ModelAttribute("filter") RequestFilter filter, BindingResult unreadable,
			@Valid @ModelAttribute("form") NameForm form, BindingResult errors, Viewer viewer, Model model) {
		if (!errors.hasErrors() && this.saved.countByAccountId(viewer.accountId()) >= MOST) {
			errors.rejectValue("name", "many", "最多保存 " + MOST + " 个，请先删去不用的");
		}
		if (errors.hasErrors()) {
			return page(viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			SavedFilter one = this.saved.findByAccountIdAndName(viewer.accountId(), form.name().strip())
				.orElseGet(() -> new SavedFilter(viewer.accountId(), form.name().strip(), filter.query(),
						this.clock.instant()));
			one.replace(filter.query(), this.clock.instant());
			return this.saved.save(one).href();
		});
	}

	@PostMapping("/{id}/rename")
	String rename(@PathVariable UUID id, @Valid @ModelAttribute("form") NameForm form, BindingResult errors,
			Viewer viewer, Model model) {
		SavedFilter one = own(id, viewer);
		if (!errors.hasErrors()) {
			this.saved.findByAccountIdAndName(viewer.accountId(), form.name().strip())
				.filter((other) -> !other.id().equals(id))
				.ifPresent((other) -> errors.rejectValue("name", "taken", "已有同名的筛选"));
		}
		if (errors.hasErrors()) {
			return page(viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			one.rename(form.name().strip());
			this.saved.save(one);
			return "/desk/requests/filters";
		});
	}

	@PostMapping("/{id}/delete")
	String delete(@PathVariable UUID id, UUID submission, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.saved.delete(own(id, viewer));
			return "/desk/requests/filters";
		});
	}

	private SavedFilter own(UUID id, Viewer viewer) {
		return this.saved.findByIdAndAccountId(id, viewer.accountId()).orElseThrow(NotFound::new);
	}

	private String page(Viewer viewer, Model model) {
		model.addAttribute("saved", this.saved.findByAccountIdOrderByName(viewer.accountId()));
		return PAGE;
	}

}
