package org.liaisonstation.ledgers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
 * 台账: choose one and a period, wait until it is written, fetch it.
 */
@Controller
@RequestMapping("/desk/ledgers")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class LedgerController {

	private static final String PAGE = "ledgers/ledgers";

	private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

	private final List<Ledger> ledgers;

	private final LedgerExports exports;

	private final Submissions submissions;

	private final Clock clock;

	LedgerController(List<Ledger> ledgers, LedgerExports exports, Submissions submissions, Clock clock) {
		this.ledgers = ledgers;
		this.exports = exports;
		this.submissions = submissions;
		this.clock = clock;
	}

	record LedgerForm(UUID submission, @NotBlank(message = "请选择台账") String ledger,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, Boolean personal,
			@Size(max = 200) String reason) {

		LedgerOrder order() {
			return new LedgerOrder(this.from, this.to, Boolean.TRUE.equals(this.personal));
		}

	}

	@GetMapping
	String form(Viewer viewer, Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("form",
				new LedgerForm(Submissions.fresh(), null, today.withDayOfYear(1), today, false, null));
		return page(viewer, model);
	}

	private String page(Viewer viewer, Model model) {
		model.addAttribute("ledgers",
				this.ledgers.stream()
					.map((ledger) -> new Choice(ledger.code(), ledger.title() + "（按" + ledger.countedBy() + "）"))
					.toList());
		model.addAttribute("exports", this.exports.latest(viewer));
		return PAGE;
	}

	@PostMapping
	String write(@Valid @ModelAttribute("form") LedgerForm form, BindingResult errors, Viewer viewer, Model model) {
		Ledger ledger = this.ledgers.stream()
			.filter((one) -> one.code().equals(form.ledger()))
			.findFirst()
			.orElse(null);
		if (ledger == null && !Filled.isUnread(errors) && !errors.hasFieldErrors("ledger")) {
			errors.rejectValue("ledger", "unknown", "请选择台账");
		}
		if (!Filled.isUnread(errors) && form.from() != null && form.to() != null && form.from().isAfter(form.to())) {
			errors.rejectValue("to", "order", "结束日不能早于开始日");
		}
		PersonalReason.require(form.personal(), form.reason(), errors);
		if (errors.hasErrors()) {
			return page(viewer, model);
		}
		try {
			return "redirect:" + this.submissions.once(form.submission(),
					() -> this.exports.begin(ledger.of(form.order(), viewer), form.reason(), viewer));
		}
		catch (LedgersBusy busy) {
			errors.reject("busy", LedgersBusy.WORDS);
			return page(viewer, model);
		}
	}

	/** While it is being written the page comes again by itself. */
	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Viewer viewer, Model model, HttpServletResponse response) {
		LedgerExport export = this.exports.find(id, viewer);
		if (export.isRunning()) {
			response.setHeader("Refresh", "2");
		}
		model.addAttribute("export", export);
		return "ledgers/export";
	}

	@GetMapping("/{id}/file")
	void download(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		LedgerExport export = this.exports.open(id, viewer);
		response.setContentType(EXCEL);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(export.fileName(), StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		int number = 1;
		for (byte[] part = this.exports.part(id, number); part != null; part = this.exports.part(id, number)) {
			response.getOutputStream().write(part);
			number++;
		}
	}

}
