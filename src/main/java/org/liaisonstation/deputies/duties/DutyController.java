package org.liaisonstation.deputies.duties;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.DutyCounts;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * 履职档案 of one deputy, for the office and for himself; for everybody else there is none
 * (404).
 */
@Controller
class DutyController {

	private final DutyList list;

	private final Deputies deputies;

	private final Mandates mandates;

	private final Clock clock;

	DutyController(DutyList list, Deputies deputies, Mandates mandates, Clock clock) {
		this.list = list;
		this.deputies = deputies;
		this.mandates = mandates;
		this.clock = clock;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/duties")
	String own(@ModelAttribute("asked") DutyFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		return shown(self(viewer), "/desk/duties", filter, model);
	}

	@GetMapping("/desk/duties/print")
	String printOwn(@ModelAttribute("asked") DutyFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		return printed(self(viewer), "/desk/duties", filter, model);
	}

	@GetMapping("/desk/deputies/{id}/duties")
	String show(@PathVariable UUID id, @ModelAttribute("asked") DutyFilter filter, BindingResult unreadable,
			Viewer viewer, Model model) {
		return shown(readable(id, viewer), address(id), filter, model);
	}

	@GetMapping("/desk/deputies/{id}/duties/print")
	String print(@PathVariable UUID id, @ModelAttribute("asked") DutyFilter filter, BindingResult unreadable,
			Viewer viewer, Model model) {
		return printed(readable(id, viewer), address(id), filter, model);
	}

	private static String address(UUID id) {
		return "/desk/deputies/" + id + "/duties";
	}

	private static UUID self(Viewer viewer) {
		if (!viewer.is(Role.DEPUTY) || viewer.deputyId() == null) {
			throw new NotFound();
		}
		return viewer.deputyId();
	}

	private static UUID readable(UUID id, Viewer viewer) {
		if (!viewer.isOffice() && !self(viewer).equals(id)) {
			throw new NotFound();
		}
		return id;
	}

	private String shown(UUID id, String here, DutyFilter asked, Model model) {
		DutyFilter filter = prepared(id, here, asked, model);
		model.addAttribute("years", this.list.years(id, LocalDate.now(this.clock)));
		model.addAttribute("page", this.list.page(id, filter));
		return "deputies/duties/list";
	}

	private String printed(UUID id, String here, DutyFilter asked, Model model) {
		DutyFilter filter = prepared(id, here, asked, model);
		model.addAttribute("rows", this.list.ofYear(id, filter.year()));
		model.addAttribute("mandates", this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(id));
		model.addAttribute("today", LocalDate.now(this.clock));
		return "deputies/duties/paper";
	}

	private DutyFilter prepared(UUID id, String here, DutyFilter asked, Model model) {
		DutyFilter filter = asked.in(LocalDate.now(this.clock));
		Deputy deputy = this.deputies.findById(id).orElseThrow(NotFound::new);
		List<DutyCounts.Count> counts = this.list.counts(id, filter.year());
		model.addAttribute("deputy", deputy);
		model.addAttribute("here", here);
		model.addAttribute("filter", filter);
		model.addAttribute("counts", counts);
		model.addAttribute("total", counts.stream().mapToInt(DutyCounts.Count::times).sum());
		return filter;
	}

}
