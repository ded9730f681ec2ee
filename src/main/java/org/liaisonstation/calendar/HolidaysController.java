package org.liaisonstation.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.validation.Valid;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The holiday table, a year at a time. */
@Controller
@RequestMapping("/desk/settings/holidays")
@PreAuthorize("hasRole('ADMIN')")
class HolidaysController {

	private static final int FIRST_YEAR = 2025;

	private static final int YEARS_AHEAD = 2;

	private final HolidayTable table;

	private final WorkingCalendar calendar;

	private final Submissions submissions;

	private final Clock clock;

	HolidaysController(HolidayTable table, WorkingCalendar calendar, Submissions submissions, Clock clock) {
		this.table = table;
		this.calendar = calendar;
		this.submissions = submissions;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(required = false) Integer year, Model model) {
		model.addAttribute("form", HolidaysForm.blank());
		return page(known(year), model);
	}

	@PostMapping
	String add(@RequestParam(required = false) Integer year, @Valid @ModelAttribute("form") HolidaysForm form,
			BindingResult result, Model model) {
		if (!result.hasErrors()) {
			check(form, result);
		}
		if (result.hasErrors()) {
			return page(known(year), model);
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.table.add(form.days());
			return address(form.first().getYear());
		});
	}

	@PostMapping("/fill")
	String fill(@RequestParam UUID submission, @RequestParam int year) {
		return "redirect:" + this.submissions.once(submission, () -> {
			this.table.fill(known(year));
			return address(year);
		});
	}

	private void check(HolidaysForm form, BindingResult result) {
		if (!form.rangeIsSound()) {
			result.rejectValue("last", "range", "最后一天不能早于第一天，一次最多 31 天");
		}
		else if (!years().contains(form.first().getYear())) {
			result.rejectValue("first", "year", "只能登记 " + FIRST_YEAR + " 年到 " + lastYear() + " 年");
		}
		else {
			form.days()
				.stream()
				.map((day) -> this.table.refusal(day, null))
				.flatMap(Optional::stream)
				.findFirst()
				.ifPresent((why) -> result.rejectValue("first", "taken", why));
		}
	}

	private String page(int year, Model model) {
		List<CalendarDay> days = this.table.ofYear(year);
		model.addAttribute("year", year);
		model.addAttribute("years", years());
		model.addAttribute("missing",
				years().stream().filter((each) -> !this.calendar.days().hasDataFor(each)).toList());
		model.addAttribute("days", days);
		model.addAttribute("kinds", KindChoice.ALL);
		model.addAttribute("libraryKnows", days.isEmpty() && !LegalHolidays.of(year).isEmpty());
		return "calendar/holidays";
	}

	private int known(Integer year) {
		int wanted = (year != null) ? year : LocalDate.now(this.clock).getYear();
		if (!years().contains(wanted)) {
			throw new NotFound();
		}
		return wanted;
	}

	private List<Integer> years() {
		return IntStream.rangeClosed(FIRST_YEAR, lastYear()).boxed().toList();
	}

	private int lastYear() {
		return LocalDate.now(this.clock).getYear() + YEARS_AHEAD;
	}

	static String address(int year) {
		return "/desk/settings/holidays?year=" + year;
	}

}
