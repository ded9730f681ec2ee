package org.liaisonstation.activities;

import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the duty archives (履职档案) who was at an activity that took place, in the
 * transaction of whoever says so.
 */
@Component
class ActivityDuties {

	private static final String CLASSROOM = "CLASSROOM";

	private final Activities activities;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	ActivityDuties(Activities activities, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.activities = activities;
		this.jdbc = jdbc;
		this.events = events;
	}

	@EventListener
	void tell(ActivityMoved moved) {
		switch (moved.step()) {
			case RECORDED, HELD, CORRECTED, SIGNED_IN, ATTENDANCE_MARKED ->
				tell(this.activities.findById(moved.activityId()).orElseThrow());
			case WITHDRAWN -> this.events.publishEvent(new DutyWithdrawn(null, moved.activityId()));
			default -> {
			}
		}
	}

	/** Before it took place there is nothing to tell. */
	private void tell(Activity activity) {
		if (!activity.isHeld()) {
			return;
		}
		String kind = kind(activity);
		activity.attendances()
			.forEach(
					(deputy, attendance) -> this.events.publishEvent(
							attendance.isPresent()
									? new DutyPerformed(deputy, kind, activity.title(), activity.onDate(), "参加",
											activity.id(), activity.href())
									: new DutyWithdrawn(deputy, activity.id())));
	}

	/** A group's own activity is 小组活动, one of 大课堂 is 学习培训, whatever the category. */
	private String kind(Activity activity) {
		if (activity.outline().groupId() != null) {
			return "GROUP";
		}
		if (CLASSROOM.equals(activity.tags().function())) {
			return "LEARNING";
		}
		return this.jdbc.sql("SELECT duty_kind FROM activity_duty_kind WHERE category = ?")
			.param(activity.outline().category())
			.query(String.class)
			.optional()
			.orElse("VISIT");
	}

}
