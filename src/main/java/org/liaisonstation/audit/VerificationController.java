package org.liaisonstation.audit;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.audit.AuditChain.Verification;
import org.liaisonstation.forms.Submissions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Verifies the chain. A verification becomes a line of the trail itself, and the page
 * shows the latest one.
 */
@Controller
@RequestMapping("/desk/audit/verification")
@PreAuthorize("hasRole('AUDITOR')")
class VerificationController {

	private static final String VERIFIED = "audit.verified";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm:ss", Locale.CHINA);

	private final AuditChain chain;

	private final AuditSearch search;

	private final Submissions submissions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final JsonMapper json;

	VerificationController(AuditChain chain, AuditSearch search, Submissions submissions,
			ApplicationEventPublisher events, Clock clock, JsonMapper json) {
		this.chain = chain;
		this.search = search;
		this.submissions = submissions;
		this.events = events;
		this.clock = clock;
		this.json = json;
	}

	@PostMapping
	String verify(@RequestParam(required = false) UUID submission) {
		return "redirect:" + this.submissions.once(submission, () -> {
			Verification found = this.chain.verify();
			Map<String, String> details = new LinkedHashMap<>();
			details.put("sound", String.valueOf(found.sound()));
			details.put("hash", found.hash());
			details.put("open", String.valueOf(found.open()));
			if (found.broken() != null) {
				details.put("broken", String.valueOf(found.broken()));
			}
			this.events.publishEvent(Recorded.of(VERIFIED, "audit", null, details));
			return "/desk/audit/verification";
		});
	}

	@GetMapping
	String latest(Model model) {
		this.search.last(VERIFIED).ifPresent((entry) -> {
			JsonNode details = this.json.readTree(entry.details());
			model.addAttribute("found",
					new Verification(details.path("sound").asLong(), details.path("hash").asString(),
							details.has("broken") ? details.path("broken").asLong() : null,
							details.path("open").asLong()));
			model.addAttribute("at", TIME.format(ZonedDateTime.ofInstant(entry.at(), this.clock.getZone())));
			model.addAttribute("by", entry.actor());
		});
		model.addAttribute("submission", Submissions.fresh());
		return "audit/verification";
	}

}
