package org.liaisonstation.noticeboard;

import java.util.UUID;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who serves, and how to reach him: nothing personal beside the name. */
@Controller
@RequestMapping("/deputies")
class DeputyRollController {

	private final DeputyRoll roll;

	DeputyRollController(DeputyRoll roll) {
		this.roll = roll;
	}

	@GetMapping
	String list(@RequestParam(defaultValue = "") String q, Model page) {
		page.addAttribute("q", q.strip());
		page.addAttribute("groups", this.roll.byConstituency(q.strip()));
		return "noticeboard/deputies";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Model page) {
		page.addAttribute("shown", this.roll.find(id));
		return "noticeboard/deputy";
	}

}
