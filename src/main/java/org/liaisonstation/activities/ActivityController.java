package org.liaisonstation.activities;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one activity, its papers and its photos. */
@Controller
@RequestMapping("/desk/activities/{id}")
class ActivityController {

	private final ActivityPages pages;

	ActivityController(ActivityPages pages) {
		this.pages = pages;
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.show(id, viewer, model);
	}

	/** Names in full, once: the answer is the page itself. */
	@PostMapping("/reveal")
	String reveal(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.reveal(id, viewer, model);
	}

	/** 走访（六进、六联）记录表 or 六请记录. */
	@GetMapping("/paper")
	String print(@PathVariable UUID id, Viewer viewer, Model model) {
		return this.pages.print(id, viewer, model);
	}

	@GetMapping("/files/{file}")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
		return this.pages.download(id, file, viewer);
	}

}
