package org.liaisonstation.requests;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 申请延期: once, before the date, to a day within the limit of the setting.
 */
@Controller
@RequestMapping("/desk/requests/{id}/extension")
class ExtensionController {

	private static final String PAGE = "requests/extension";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

	private final RequestPages pages;

	private final UnitDesk desk;

	private final ClockRules clocks;

	private final Submissions submissions;

	ExtensionController(RequestPages pages, UnitDesk desk, ClockRules clocks, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record ExtensionForm(UUID submission, Long version,
			@NotNull(message = "请填写申请期限") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate wanted,
			@NotBlank(message = "请写明理由") @Size(max = 1000) String reason) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new ExtensionForm(Submissions.fresh(), request.version(), null, null));
		return PAGE;
	}

	@PostMapping
	String ask(@PathVariable UUID id, @Valid @ModelAttribute("form") ExtensionForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Assignment task = UnitDesk.task(this.pages.openMatter(id, viewer, model), viewer);
		// after a first click the task has its new date: the second click finds the first
		// one's page
		boolean open = task != null && task.extensionAskedAt() == null;
		if (!Filled.isUnread(errors) && open && form.wanted() != null && !isWithin(task, form.wanted())) {
			errors.rejectValue("wanted", "outside", "请填写" + DAY.format(task.due().date()) + "之后、"
					+ DAY.format(this.clocks.latestExtension(task.due())) + "以前的日期");
		}
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.askExtension(id, form.version(), form.wanted(), form.reason().strip(), viewer).href());
	}

	private boolean isWithin(Assignment task, LocalDate wanted) {
		return wanted.isAfter(task.due().date()) && !wanted.isAfter(this.clocks.latestExtension(task.due()));
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.ASK_EXTENSION);
		Assignment task = UnitDesk.task(request, viewer);
		model.addAttribute("task", task);
		model.addAttribute("latest", this.clocks.latestExtension(task.due()));
		model.addAttribute("late", task.due().isOver(this.clocks.now().toInstant()));
		return request;
	}

}
