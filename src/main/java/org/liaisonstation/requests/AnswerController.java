package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
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
import org.springframework.web.multipart.MultipartFile;

/**
 * The unit's answer (办理结果), with its class A to D.
 */
@Controller
@RequestMapping("/desk/requests/{id}/answer")
class AnswerController {

	private static final String PAGE = "requests/answer";

	private final RequestPages pages;

	private final UnitDesk desk;

	private final RequestChoices choices;

	private final ClockRules clocks;

	private final Evidence evidence;

	private final Submissions submissions;

	AnswerController(RequestPages pages, UnitDesk desk, RequestChoices choices, ClockRules clocks, Evidence evidence,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.evidence = evidence;
		this.submissions = submissions;
	}

	record AnswerForm(UUID submission, Long version, @NotBlank(message = "请填写办理结果") @Size(max = 5000) String answer,
			@NotBlank(message = "请选择办理类别") String outcome,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate planDate, List<MultipartFile> files) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form",
				new AnswerForm(Submissions.fresh(), request.version(),
						(request.lead() != null) ? request.lead().answer() : null, request.round().outcome(),
						request.round().planDate(), null));
		return PAGE;
	}

	@PostMapping
	String answer(@PathVariable UUID id, @Valid @ModelAttribute("form") AnswerForm form, BindingResult errors,
			Viewer viewer, Model model) {
		check(form, errors);
		List<CleanFile> pictures = this.evidence.cleanOfHandling(id, form.files(), form.submission(), errors);
		Evidence.refuseWithoutPicture(this.desk.lacksPicture(id), pictures, errors);
		if (!errors.hasErrors()) {
			return "redirect:" + this.submissions.once(form.submission(),
					() -> this.desk
						.answer(id, form.version(), form.answer().strip(), form.outcome(),
								promised(form) ? form.planDate() : null, pictures, viewer)
						.href());
		}
		page(id, viewer, model);
		return PAGE;
	}

	private void check(AnswerForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		boolean known = this.choices.outcomes().stream().anyMatch((code) -> code.code().equals(form.outcome()));
		if (form.outcome() != null && !form.outcome().isBlank() && !known) {
			errors.rejectValue("outcome", "wrong", "请选择办理类别");
		}
		if (promised(form) && form.planDate() == null && !errors.hasFieldErrors("planDate")) {
			errors.rejectValue("planDate", "missing", "B、C 类要写明计划完成的日期");
		}
		if (form.planDate() != null && form.planDate().isBefore(this.clocks.now().toLocalDate())) {
			errors.rejectValue("planDate", "past", "计划完成日期不能早于今天");
		}
	}

	private static boolean promised(AnswerForm form) {
		return "B".equals(form.outcome()) || "C".equals(form.outcome());
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		model.addAttribute("choices", this.choices);
		Request request = this.pages.open(id, viewer, model, Act.ANSWER);
		model.addAttribute("picture", this.evidence.lacksPictureOfSafePlace(request));
		model.addAttribute("missing", request.missingOpinions(this.clocks.now().toInstant()).size());
		return request;
	}

}
