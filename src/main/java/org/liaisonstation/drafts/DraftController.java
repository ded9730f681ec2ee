package org.liaisonstation.drafts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes what {@code drafts.js} sends while somebody types; everybody has his own. */
@Controller
@RequestMapping("/desk/drafts")
class DraftController {

	private static final int MOST_CHARACTERS = 60_000;

	/** Nothing that opens a door is kept, whatever a page sends. */
	private static final Set<String> NEVER_KEPT = Set.of("_csrf", "submission", "version", "draft", "password",
			"current", "repeated");

	private final Drafts drafts;

	private final Submissions submissions;

	DraftController(Drafts drafts, Submissions submissions) {
		this.drafts = drafts;
		this.submissions = submissions;
	}

	/**
	 * A form as it stands.
	 *
	 * @param submission the form's submission id: what was sent meanwhile is no draft
	 */
	record Typed(String form, UUID submission, Map<String, List<String>> fields) {

		boolean isWellFormed() {
			return Draft.isKey(this.form) && this.fields != null
					&& this.fields.values()
						.stream()
						.allMatch((values) -> values != null && values.stream().allMatch((value) -> value != null));
		}

		int characters() {
			return Stream.concat(this.fields.keySet().stream(), this.fields.values().stream().flatMap(List::stream))
				.mapToInt(String::length)
				.sum();
		}

		Map<String, List<String>> kept() {
			Map<String, List<String>> kept = new LinkedHashMap<>(this.fields);
			kept.keySet().removeIf((name) -> NEVER_KEPT.contains(name) || name.startsWith("_"));
			return kept;
		}

	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> keep(@RequestBody Typed typed, Viewer viewer) {
		if (!typed.isWellFormed()) {
			return ResponseEntity.badRequest().build();
		}
		if (typed.characters() > MOST_CHARACTERS) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
		}
		if (!this.submissions.isDone(typed.submission())) {
			this.drafts.keep(viewer.accountId(), typed.form(), typed.kept());
		}
		return ResponseEntity.noContent().build();
	}

	/**
	 * @param back the page of the form, without the context path
	 */
	@PostMapping("/discard")
	String discard(@RequestParam String form, @RequestParam String back, Viewer viewer) {
		this.drafts.discard(viewer.accountId(), form);
		return "redirect:" + (back.matches("/desk(/[\\w-]+)*") ? back : "/desk");
	}

}
