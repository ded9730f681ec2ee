package org.liaisonstation.requests.paperforms;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.paper.PublicAddress;
import org.liaisonstation.paper.QrCode;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * 空白登记表: batches of them, to be printed and looked after.
 */
@Controller
@RequestMapping("/desk/paper-forms")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class PaperBatchController {

	private static final int USUAL = 20;

	private final PaperForms papers;

	private final PaperFormList list;

	private final LiaisonPoints points;

	private final CodeLists codes;

	private final PublicAddress address;

	private final Submissions submissions;

	PaperBatchController(PaperForms papers, PaperFormList list, LiaisonPoints points, CodeLists codes,
			PublicAddress address, Submissions submissions) {
		this.papers = papers;
		this.list = list;
		this.points = points;
		this.codes = codes;
		this.address = address;
		this.submissions = submissions;
	}

	/** How many to print, and for which liaison point. */
	record PrintForm(
			UUID submission, @NotNull(message = "请填写张数") @Min(value = 1,
					message = "至少 1 张") @Max(value = PaperBatch.MOST, message = "一批最多 50 张") Integer size,
			UUID pointId) {

	}

	@GetMapping
	String show(@RequestParam(required = false) String q, @RequestParam(required = false) UUID before, Viewer viewer,
			Model model) {
		model.addAttribute("form", new PrintForm(Submissions.fresh(), USUAL, null));
		model.addAttribute("q", q);
		if (q != null && !q.isBlank()) {
			model.addAttribute("found", this.list.numbered(q, viewer));
		}
		return page(before, model);
	}

	@PostMapping("/batches")
	String print(@Valid @ModelAttribute("form") PrintForm form, BindingResult errors, Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.pointId() != null
				&& this.points.active().stream().noneMatch((point) -> point.id().equals(form.pointId()))) {
			errors.rejectValue("pointId", "unknown", "请从列表中选择");
		}
		if (errors.hasErrors()) {
			return page(null, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.papers.print(form.size(), form.pointId(), viewer).href() + "?printed");
	}

	private String page(UUID before, Model model) {
		model.addAttribute("batches", this.list.batches(before));
		model.addAttribute("points",
				this.points.active().stream().map((point) -> new Choice(point.id().toString(), point.name())).toList());
		return "requests/paperforms/batches";
	}

	@GetMapping("/batches/{id}")
	String batch(@PathVariable UUID id, Viewer viewer, Model model) {
		PaperBatch batch = this.papers.batch(id);
		model.addAttribute("batch", batch);
		model.addAttribute("point", point(batch));
		model.addAttribute("forms", this.list.ofBatch(id, viewer));
		return "requests/paperforms/batch";
	}

	/** What comes out of the printer: one form on each A4 page. */
	@GetMapping("/batches/{id}/print")
	String sheets(@PathVariable UUID id, Model model) {
		PaperBatch batch = this.papers.batch(id);
		List<PaperForm> forms = this.papers.of(batch).stream().filter(PaperForm::isBlank).toList();
		Map<String, QrCode> codes = forms.stream()
			.map(PaperForm::code)
			.collect(Collectors.toMap(Function.identity(), (code) -> this.address.qr("/desk/paper-forms/" + code)));
		model.addAttribute("batch", batch);
		model.addAttribute("point", point(batch));
		model.addAttribute("forms", forms);
		model.addAttribute("qr", codes);
		model.addAttribute("codes", this.codes);
		return "requests/paperforms/sheets";
	}

	private LiaisonPoint point(PaperBatch batch) {
		return (batch.pointId() != null) ? this.points.findById(batch.pointId()).orElse(null) : null;
	}

}
