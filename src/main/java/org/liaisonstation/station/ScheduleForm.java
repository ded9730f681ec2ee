package org.liaisonstation.station;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.liaisonstation.forms.Choice;
import org.liaisonstation.station.Schedule.Rhythm;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * The part of a form that asks for a {@link Schedule} ({@code station/_schedule.html}).
 */
interface ScheduleForm {

	Rhythm rhythm();

	Integer weekday();

	Integer dayOfMonth();

	LocalTime from();

	LocalTime to();

	default Schedule schedule() {
		return Schedule.of(rhythm(), weekday(), dayOfMonth(), from(), to());
	}

	/**
	 * What the rhythm needs has to be there; only once everything in the form has its
	 * form.
	 */
	default void check(BindingResult errors) {
		if (errors.hasErrors() || rhythm() == Rhythm.NONE) {
			return;
		}
		if (rhythm() == Rhythm.WEEKLY && weekday() == null) {
			errors.rejectValue("weekday", "missing", "请选择星期几");
		}
		if (rhythm() == Rhythm.MONTHLY && dayOfMonth() == null) {
			errors.rejectValue("dayOfMonth", "missing", "请填写几号");
		}
		if (from() == null) {
			errors.rejectValue("from", "missing", "请填写开始时间");
		}
		if (to() == null || (from() != null && !to().isAfter(from()))) {
			errors.rejectValue("to", "order", "结束时间要晚于开始时间");
		}
	}

	/** What the page needs for the choices. */
	static void offer(Model page) {
		page.addAttribute("rhythms", Choice.of(Rhythm::label, Rhythm.values()));
		List<Choice> weekdays = Arrays.stream(DayOfWeek.values())
			.map((day) -> new Choice(String.valueOf(day.getValue()), day.getDisplayName(TextStyle.FULL, Locale.CHINA)))
			.toList();
		page.addAttribute("weekdays", weekdays);
	}

}
