package org.liaisonstation.requests;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.calendar.ChineseDates;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.calendar.WorkingDays;

/**
 * What one unit has to do, as the request's page shows it: its light, what was asked and
 * ruled, how it was reminded.
 */
record TaskLine(Assignment task, TimeLeft light, List<String> marks, List<Reminder> reminders) {

	/**
	 * The tasks of the round under way.
	 * @param only the unit whose tasks alone are shown, or null for all
	 */
	static List<TaskLine> of(Request request, UUID only, ZonedDateTime now, WorkingDays days) {
		return request.tasks()
			.stream()
			.filter((task) -> only == null || only.equals(task.unitId()))
			.map((task) -> new TaskLine(task, light(request, task, now, days), marks(task, now),
					request.reminders().stream().filter((one) -> one.assignmentId().equals(task.id())).toList()))
			.toList();
	}

	private static TimeLeft light(Request request, Assignment task, ZonedDateTime now, WorkingDays days) {
		if (!request.status().isOpen() && task.answeredAt() == null) {
			return TimeLeft.done(request.status().label());
		}
		return Lights.of(task, request.pauseReason(), now, days);
	}

	private static List<String> marks(Assignment task, ZonedDateTime now) {
		List<String> marks = new ArrayList<>();
		if (task.respondedAt() != null) {
			marks.add(moment(task.respondedAt(), now) + " 响应");
		}
		if (task.madeSafeAt() != null) {
			marks.add(moment(task.madeSafeAt(), now) + " 采取安全措施");
		}
		if (task.isReturnAsked()) {
			marks.add(ChineseDates.day(task.returnAskedAt().atZone(now.getZone()).toLocalDate(), now.getYear())
					+ "申请退件，等待工委裁定");
		}
		else if (task.returnRuling() != null) {
			marks.add("退件" + (task.returnRuling().granted() ? "已同意：" : "未同意：") + task.returnRuling().text());
		}
		if (task.extensionAskedAt() != null) {
			marks.add(extension(task, now.getYear()));
		}
		return marks;
	}

	private static String extension(Assignment task, int year) {
		String span = "从" + ChineseDates.day(task.extensionFrom(), year) + "延到"
				+ ChineseDates.day(task.extensionWanted(), year);
		if (task.extensionRuling() == null) {
			return "申请" + span + "，等待工委审批";
		}
		if (!task.extensionRuling().granted()) {
			return "延期未批准：" + task.extensionRuling().text();
		}
		String told = !task.isLead() ? ""
				: task.isExtensionUntold() ? "，还没有告知反映人" : "，已告知反映人：" + task.extensionToldHow();
		return "批准" + span + told;
	}

	private static String moment(Instant at, ZonedDateTime now) {
		ZonedDateTime there = at.atZone(now.getZone());
		return ChineseDates.day(there.toLocalDate(), now.getYear()) + " " + ChineseDates.time(there);
	}

}
