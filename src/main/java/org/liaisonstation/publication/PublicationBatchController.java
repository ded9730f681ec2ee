package org.liaisonstation.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Batch;
import org.liaisonstation.forms.BatchReport;
import org.liaisonstation.forms.Batches;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Ticked;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Several public texts approved at once: the second person reads them all on one page
 * before.
 */
@Controller
@RequestMapping("/desk/batch/publications")
@PreAuthorize("hasRole('DIRECTOR')")
class PublicationBatchController {

	/** What is offered for several texts: the last part of the address, the name. */
	static final List<Choice> ACTS = List.of(new Choice("approve", "审核通过，公开"));

	/** The list whose rows are ticked. */
	static final String LIST = "/desk/publications?state=SUBMITTED";

	private static final String KIND = "publication";

	private final Batches batches;

	private final PublicationDesk desk;

	PublicationBatchController(Batches batches, PublicationDesk desk) {
		this.batches = batches;
		this.desk = desk;
	}

	/** A text, and what in it looks personal. */
	record Text(Publication publication, List<PersonalTrace> traces) {

		private static Text of(Publication publication) {
			return new Text(publication, PersonalTrace.in(publication.title() + "\n" + publication.text()));
		}

	}

	/** 全选本页, for whom no script does it. */
	@PostMapping("/all")
	String tickAll() {
		return "redirect:" + LIST + "&all=publications";
	}

	@PostMapping("/approve")
	String approve(@RequestParam UUID submission, @RequestParam(required = false) List<String> row,
			@RequestParam(required = false) Boolean asked, Viewer viewer, Model model) {
		List<Ticked> rows = Ticked.of(row);
		if (rows.isEmpty()) {
			return "redirect:" + LIST + "&unticked=publications";
		}
		if (asked == null) {
			Map<UUID, Publication> seen = seen(rows.stream().map(Ticked::id).toList());
			model.addAttribute("rows", row);
			model.addAttribute("submission", submission);
			model.addAttribute("texts", seen.values().stream().map(Text::of).toList());
			model.addAttribute("unseen", rows.size() - seen.size());
			return "publication/several";
		}
		UUID report = this.batches.run(new Batches.Order(submission, viewer.accountId(), KIND, "approve", LIST, rows),
				(one) -> this.desk.approve(one.id(), one.version(), viewer));
		return "redirect:/desk/batch/publications/" + report;
	}

	@GetMapping("/{id:[0-9a-f-]{36}}")
	String report(@PathVariable UUID id, Viewer viewer, Model model) {
		Batch batch = this.batches.find(id, KIND, viewer.accountId());
		Map<UUID, Publication> seen = seen(batch.ids());
		model.addAttribute("section", "publications");
		model.addAttribute("report",
				BatchReport.of(batch, "公开公示稿", (row) -> seen.containsKey(row.id()) ? named(seen.get(row.id())) : null));
		return "forms/batch-report";
	}

	private Map<UUID, Publication> seen(List<UUID> ids) {
		return this.desk.list(ids).stream().collect(Collectors.toMap(Publication::id, Function.identity()));
	}

	private static BatchReport.Named named(Publication publication) {
		return new BatchReport.Named(publication.subjectNumber(), publication.title(), publication.href());
	}

}
