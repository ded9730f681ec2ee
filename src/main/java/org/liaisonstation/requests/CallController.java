package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 回访: staff write down what the resident said on the telephone.
 */
@Controller
@RequestMapping("/desk/requests/{id}/call")
class CallController {

	private static final String PAGE = "requests/call";

	static final List<Choice> RATINGS = Choice.of(Satisfaction::label, Satisfaction.SATISFIED,
			Satisfaction.MOSTLY_SATISFIED, Satisfaction.DISSATISFIED);

	private final RequestPages pages;

	private final RequestDesk desk;

	private final Submissions submissions;

	CallController(RequestPages pages, RequestDesk desk, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.submissions = submissions;
	}

	/** 满意度回访表; the resident's own rating under /track sends the same. */
	record RatingForm(UUID submission, Long version, @NotNull(message = "请选择对办理态度的评价") Satisfaction manner,
			@NotNull(message = "请选择对办理结果的评价") Satisfaction result, @Size(max = 1000) String comment) {

		static RatingForm blank(Long version) {
			return new RatingForm(Submissions.fresh(), version, null, null, null);
		}

		String commentOrNull() {
			return (this.comment == null || this.comment.isBlank()) ? null : this.comment.strip();
		}

		/** 未评价 is what silence is written down as, nothing that anybody chooses. */
		void check(BindingResult errors) {
			if (Filled.isUnread(errors)) {
				return;
			}
			if (this.manner == Satisfaction.NOT_RATED) {
				errors.rejectValue("manner", "wrong", "请选择对办理态度的评价");
			}
			if (this.result == Satisfaction.NOT_RATED) {
				errors.rejectValue("result", "wrong", "请选择对办理结果的评价");
			}
		}

	}

	@ModelAttribute("ratings")
	List<Choice> ratings() {
		return RATINGS;
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.CALL);
		model.addAttribute("form", RatingForm.blank(request.version()));
		return PAGE;
	}

	@PostMapping
	String rate(@PathVariable UUID id, @Valid @ModelAttribute("form") RatingForm form, BindingResult errors,
			Viewer viewer, Model model) {
		form.check(errors);
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, Act.CALL);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk
					.rateByCall(id, form.version(), form.manner(), form.result(), form.commentOrNull(), viewer)
					.href());
	}

}
