package org.liaisonstation.requests;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.Valid;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Batch;
import org.liaisonstation.forms.BatchReport;
import org.liaisonstation.forms.Batches;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Ticked;

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
 * 一次办多件: one act on the ticked rows of a list. What needs a word asks for it on a page of
 * its own; then each row is done by itself, and one page says what became of each.
 */
@Controller
@RequestMapping("/desk/batch/requests")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR','UNIT')")
class BatchController {

	private static final String KIND = "request";

	private final Batches batches;

	private final BatchDesk desk;

	private final RequestList list;

	private final RequestPeople people;

	BatchController(Batches batches, BatchDesk desk, RequestList list, RequestPeople people) {
		this.batches = batches;
		this.desk = desk;
		this.list = list;
		this.people = people;
	}

	/** 全选本页, for whom no script does it. */
	@PostMapping("/all")
	String tickAll(@ModelAttribute("form") BatchForm form) {
		return "redirect:" + form.back("all");
	}

	@PostMapping("/{act}")
	String apply(@PathVariable String act, @Valid @ModelAttribute("form") BatchForm form, BindingResult errors,
			Viewer viewer, Model model) {
		BatchAct which = BatchAct.at(act, viewer);
		List<Ticked> rows = form.rows();
		if (rows.isEmpty()) {
			return "redirect:" + form.back("unticked");
		}
		boolean asked = which.asks() == BatchAct.Asks.NOTHING || form.asked() != null;
		Choice deputy = (asked && which.asks() == BatchAct.Asks.DEPUTY) ? deputy(form, errors) : null;
		if (asked && which.asks() == BatchAct.Asks.TEXT && (form.text() == null || form.text().isBlank())) {
			errors.rejectValue("text", "missing", "请填写" + which.label());
		}
		if (!asked || errors.hasErrors()) {
			return ask(which, rows, viewer, model);
		}
		String text = (deputy != null) ? deputy.name() : (form.text() != null) ? form.text().strip() : null;
		UUID deputyId = (deputy != null) ? UUID.fromString(deputy.code()) : null;
		UUID report = this.batches.run(
				new Batches.Order(form.submission(), viewer.accountId(), KIND, act, form.from(), rows),
				(row) -> this.desk.apply(which, new BatchAct.Typed(row.id(), row.version(), text, deputyId, viewer)));
		return "redirect:/desk/batch/requests/" + report;
	}

	private Choice deputy(BatchForm form, BindingResult errors) {
		return this.people.serving()
			.stream()
			.filter((choice) -> choice.code().equals(form.deputyId()))
			.findFirst()
			.orElseGet(() -> {
				errors.rejectValue("deputyId", "missing", "请选择代表");
				return null;
			});
	}

	private String ask(BatchAct act, List<Ticked> rows, Viewer viewer, Model model) {
		List<RequestRow> seen = this.list.of(rows.stream().map(Ticked::id).toList(), viewer);
		model.addAttribute("act", act);
		model.addAttribute("rows", seen);
		model.addAttribute("unseen", rows.size() - seen.size());
		if (act.asks() == BatchAct.Asks.DEPUTY) {
			model.addAttribute("deputies", this.people.serving());
		}
		return "requests/several";
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String report(@PathVariable UUID id, Viewer viewer, Model model) {
		Batch batch = this.batches.find(id, KIND, viewer.accountId());
		Map<UUID, RequestRow> seen = this.list.of(batch.ids(), viewer)
			.stream()
			.collect(Collectors.toMap(RequestRow::id, Function.identity()));
		model.addAttribute("section", "requests");
		model.addAttribute("report", BatchReport.of(batch, BatchAct.at(batch.act(), viewer).title(),
				(row) -> seen.containsKey(row.id()) ? named(seen.get(row.id())) : null));
		return "forms/batch-report";
	}

	private static BatchReport.Named named(RequestRow row) {
		return new BatchReport.Named(row.number(), row.title(), row.href());
	}

}
