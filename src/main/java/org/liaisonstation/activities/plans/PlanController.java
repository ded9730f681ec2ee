package org.liaisonstation.activities.plans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;

import org.liaisonstation.plans.PlanState;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.beans.propertyeditors.StringTrimmerEditor;
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

/** 工作计划: those of a year, a new one, and one as it stands. */
@Controller
@RequestMapping("/desk/plans")
class PlanController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private final PlanDesk desk;

	private final PlanPage page;

	private final PlanProgress progress;

	private final DeputyGroups groups;

	private final Submissions submissions;

	private final Clock clock;

	PlanController(PlanDesk desk, PlanPage page, PlanProgress progress, DeputyGroups groups, Submissions submissions,
			Clock clock) {
		this.desk = desk;
		this.page = page;
		this.progress = progress;
		this.groups = groups;
		this.submissions = submissions;
		this.clock = clock;
	}

	@InitBinder
	void emptyIsNothing(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
	}

	@GetMapping
	String list(@RequestParam(required = false) Integer year, Viewer viewer, Model model) {
		if (!viewer.isOffice() && !viewer.is(Role.DEPUTY)) {
			throw new NotFound();
		}
		int shown = (year != null && year >= FIRST_YEAR && year <= LAST_YEAR) ? year : thisYear();
		List<Plan> plans = this.desk.ofYear(shown, viewer);
		model.addAttribute("year", shown);
		model.addAttribute("plans", plans.stream().filter((plan) -> plan.state() != PlanState.WITHDRAWN).toList());
		model.addAttribute("withdrawn", plans.stream().filter((plan) -> plan.state() == PlanState.WITHDRAWN).toList());
		model.addAttribute("tallies", this.progress.tallies(shown));
		model.addAttribute("none", PlanTally.NONE);
		model.addAttribute("groups", viewer.isOffice() ? this.progress.groups(shown) : List.of());
		return "activities/plans/plans";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.page.show(id, viewer, model);
	}

	/** From an activity, which knows the item that it carries out. */
	@GetMapping("/items/{item}")
	String ofItem(@PathVariable UUID item, Viewer viewer) {
		return "redirect:" + this.desk.planOf(item, viewer).href() + "/items/" + item;
	}

	@GetMapping("/{id}/print")
	String print(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.page.paper(id, viewer, model);
	}

	@GetMapping("/new")
	String blank(@RequestParam(required = false) Integer year, Viewer viewer, Model model) {
		requireOffice(viewer);
		model.addAttribute("form", PlanForm.empty((year != null) ? year : thisYear()));
		return edited(model);
	}

	@PostMapping("/new")
	String draft(@Valid @ModelAttribute("form") PlanForm form, BindingResult errors, Viewer viewer, Model model) {
		requireOffice(viewer);
		if (!errors.hasErrors() && !this.submissions.isDone(form.submission())
				&& this.desk.isThere(form.year(), form.month(), form.group())) {
			errors.rejectValue("year", "taken", "已经有这份计划，请打开它修改，或者先撤销");
		}
		if (errors.hasErrors()) {
			return edited(model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.draft(PlanPeriod.of(form.year(), form.month()), form.group(), form.note(),
							Boolean.TRUE.equals(form.takeOver()), viewer)
					.href());
	}

	@PostMapping("/{id}/note")
	String note(@PathVariable UUID id, @Valid @ModelAttribute("noteForm") NoteForm form, BindingResult errors,
			Viewer viewer, Model model) {
		requireOffice(viewer);
		if (errors.hasErrors()) {
			return this.page.show(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.note(id, form.version(), form.note(), viewer).href());
	}

	private String edited(Model model) {
		model.addAttribute("months", months());
		model.addAttribute("groups",
				this.groups.findByActiveTrueOrderById()
					.stream()
					.map((group) -> new Choice(group.id().toString(), group.name()))
					.toList());
		return "activities/plans/new";
	}

	static List<Choice> months() {
		return IntStream.rangeClosed(1, 12)
			.mapToObj((month) -> new Choice(Integer.toString(month), month + "月"))
			.toList();
	}

	private static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

	private int thisYear() {
		return LocalDate.now(this.clock).getYear();
	}

}
