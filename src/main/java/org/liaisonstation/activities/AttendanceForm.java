package org.liaisonstation.activities;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.BindingResult;

/** Who was there, is expected, on leave or absent. */
record AttendanceForm(UUID submission, Long version, List<@Valid Line> lines) {

	AttendanceForm {
		lines = (lines != null) ? lines.stream().filter((line) -> line != null && line.deputy() != null).toList()
				: List.of();
	}

	/**
	 * A deputy.
	 *
	 * @param state null for who does not take part
	 */
	record Line(UUID deputy, Attendance.State state, @Size(max = 100) String reason) {

	}

	/**
	 * @param deputies everybody who may take part, and who is on the list already
	 */
	static AttendanceForm of(Activity activity, List<UUID> deputies) {
		List<Line> lines = new ArrayList<>();
		deputies.forEach((deputy) -> {
			Attendance attendance = activity.attendances().get(deputy);
			lines.add((attendance != null) ? new Line(deputy, attendance.state(), attendance.reason())
					: new Line(deputy, null, null));
		});
		return new AttendanceForm(Submissions.fresh(), activity.version(), lines);
	}

	void check(Activity activity, List<UUID> deputies, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		for (int i = 0; i < this.lines.size(); i++) {
			Line line = this.lines.get(i);
			if (!deputies.contains(line.deputy())) {
				errors.rejectValue("lines[" + i + "].deputy", "unknown", "请从列表中选择");
			}
			if (line.state() == Attendance.State.LEAVE && Filled.of(line.reason()) == null) {
				errors.rejectValue("lines[" + i + "].reason", "missing", "请写请假事由");
			}
			if (line.state() == Attendance.State.EXPECTED && activity.isHeld()) {
				errors.rejectValue("lines[" + i + "].state", "over", "活动已经开展，请选出席、请假或缺席");
			}
		}
	}

	/** Only what is different now. */
	Map<UUID, Attendance.State> marked(Activity activity) {
		Map<UUID, Attendance.State> marked = new LinkedHashMap<>();
		this.lines.stream().filter((line) -> line.state() != null).forEach((line) -> {
			Attendance before = activity.attendances().get(line.deputy());
			if (before == null || before.state() != line.state()
					|| line.state() == Attendance.State.LEAVE && !line.reason().strip().equals(before.reason())) {
				marked.put(line.deputy(), line.state());
			}
		});
		return marked;
	}

	List<UUID> dropped(Activity activity) {
		return this.lines.stream()
			.filter((line) -> line.state() == null && activity.attendances().containsKey(line.deputy()))
			.map(Line::deputy)
			.toList();
	}

	Map<UUID, String> reasons() {
		Map<UUID, String> reasons = new LinkedHashMap<>();
		this.lines.stream()
			.filter((line) -> Filled.of(line.reason()) != null)
			.forEach((line) -> reasons.put(line.deputy(), line.reason().strip()));
		return reasons;
	}

}
