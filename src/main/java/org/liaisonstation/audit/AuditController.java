package org.liaisonstation.audit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.AuditSearch.AuditFilter;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The auditor looks for who did what, when and on which record.
 */
@Controller
@RequestMapping("/desk/audit")
@PreAuthorize("hasRole('AUDITOR')")
class AuditController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final AuditSearch search;

	private final AuditWords words;

	private final Clock clock;

	AuditController(AuditSearch search, AuditWords words, Clock clock) {
		this.search = search;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(@ModelAttribute("filter") AuditFilter filter, BindingResult errors, Model model) {
		if (errors.hasErrors()) {
			return "redirect:/desk/audit";
		}
		List<AuditEntry> found = filter.isRecordMistyped() ? List.of() : this.search.find(filter, this.clock.getZone());
		List<AuditEntry> page = found.subList(0, Math.min(found.size(), AuditSearch.PAGE));
		model.addAttribute("lines", page.stream().map(this::line).toList());
		model.addAttribute("kinds", this.words.kinds());
		model.addAttribute("submission", Submissions.fresh());
		if (found.size() > AuditSearch.PAGE) {
			model.addAttribute("last", page.get(page.size() - 1));
		}
		return "audit/entries";
	}

	private Line line(AuditEntry entry) {
		return new Line(TIME.format(ZonedDateTime.ofInstant(entry.at(), this.clock.getZone())), this.words.actor(entry),
				entry.address(), this.words.action(entry), this.words.kind(entry.kind()), entry.recordId(),
				this.words.details(entry));
	}

	/** A line of the trail as the page shows it. */
	record Line(String at, String actor, String address, String action, String kind, UUID recordId, String details) {

	}

}
