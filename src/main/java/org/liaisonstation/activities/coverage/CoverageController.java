package org.liaisonstation.activities.coverage;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.ledgers.LedgerExports;
import org.liaisonstation.ledgers.LedgersBusy;
import org.liaisonstation.station.StationProfiles;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 全域遍访: the figures of a year, and the list that one of them stands for. */
@Controller
@RequestMapping("/desk/coverage")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class CoverageController {

	private static final int FIRST_YEAR = 2000;

	private static final int LAST_YEAR = 2100;

	private final Coverage coverage;

	private final LedgerExports exports;

	private final StationProfiles profiles;

	private final Submissions submissions;

	private final Clock clock;

	CoverageController(Coverage coverage, LedgerExports exports, StationProfiles profiles, Submissions submissions,
			Clock clock) {
		this.coverage = coverage;
		this.exports = exports;
		this.profiles = profiles;
		this.submissions = submissions;
		this.clock = clock;
	}

	@GetMapping
	String show(@RequestParam(required = false) Integer year, @RequestParam(defaultValue = "PLACE") SubjectKind kind,
			@RequestParam(defaultValue = "VISIT") Reach reach, @RequestParam(defaultValue = "false") boolean reached,
			Model model) {
		CoverageView view = new CoverageView(within(year), kind, reach, reached);
		List<CoverageRow> rows = this.coverage.rows(view);
		List<CoverageShare> shares = this.coverage.shares(view.year());
		model.addAttribute("view", view);
		model.addAttribute("shares", shares);
		model.addAttribute("share", shares.stream().filter((share) -> share.kind() == kind).findFirst().orElseThrow());
		model.addAttribute("count", rows.size());
		model.addAttribute("groups", rows.stream()
			.collect(Collectors.groupingBy(CoverageRow::heading, LinkedHashMap::new, Collectors.toList())));
		model.addAttribute("reaches", Reach.values());
		model.addAttribute("submission", Submissions.fresh());
		return "activities/coverage/coverage";
	}

	/** The list as an Excel file. */
	@PostMapping("/export")
	String export(@RequestParam UUID submission, @RequestParam int year, @RequestParam SubjectKind kind,
			@RequestParam Reach reach, @RequestParam boolean reached, Viewer viewer, Model model) {
		CoverageView view = new CoverageView(within(year), kind, reach, reached);
		try {
			return "redirect:" + this.submissions.once(submission,
					() -> this.exports.begin(
							new CoverageLedger(this.coverage.rows(view), view, this.profiles.current().name()), null,
							viewer));
		}
		catch (LedgersBusy busy) {
			model.addAttribute("busy", LedgersBusy.WORDS);
			return show(year, kind, reach, reached, model);
		}
	}

	private int within(Integer year) {
		return (year != null && year >= FIRST_YEAR && year <= LAST_YEAR) ? year : LocalDate.now(this.clock).getYear();
	}

}
