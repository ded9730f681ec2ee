package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of an activity and do with it: an immutable value built from
 * facts, asked by controllers and templates alike. A deputy sees where he takes part,
 * what he recorded himself, and what his groups do; until the office has checked it, he
 * adds to what he recorded. Nobody else at the desk sees any.
 */
public final class ActivityPermissions {

	private static final Set<ActivityAct> OF_RECORDER = EnumSet.of(ActivityAct.EDIT, ActivityAct.ADD_FILES,
			ActivityAct.ADD_OPINION);

	private final boolean office;

	private final boolean sees;

	private final boolean seesNames;

	private final Set<ActivityAct> rights;

	private final Set<ActivityAct> now;

	private ActivityPermissions(boolean office, boolean sees, boolean seesNames, Set<ActivityAct> rights,
			Set<ActivityAct> now) {
		this.office = office;
		this.sees = sees;
		this.seesNames = seesNames;
		this.rights = rights;
		this.now = now;
	}

	/**
	 * @param groups the groups that the viewer belongs to as a serving deputy
	 */
	static ActivityPermissions of(Activity activity, Viewer viewer, Set<UUID> groups, LocalDate today) {
		boolean office = viewer.isOffice();
		UUID deputy = (!office && viewer.is(Role.DEPUTY)) ? viewer.deputyId() : null;
		boolean recorder = deputy != null && deputy.equals(activity.recordedByDeputy());
		boolean takesPart = deputy != null && activity.attendances().containsKey(deputy);
		UUID holder = activity.outline().groupId();
		boolean group = deputy != null && holder != null && groups.contains(holder);
		Set<ActivityAct> rights = EnumSet.noneOf(ActivityAct.class);
		if (office) {
			rights.addAll(EnumSet.complementOf(EnumSet.of(ActivityAct.TAKE_LEAVE)));
		}
		if (recorder) {
			rights.addAll(OF_RECORDER);
		}
		if (takesPart) {
			rights.add(ActivityAct.TAKE_LEAVE);
		}
		Set<ActivityAct> now = EnumSet.noneOf(ActivityAct.class);
		rights.stream()
			.filter((act) -> act.isPossible(activity, today))
			.filter((act) -> office || !OF_RECORDER.contains(act) || activity.awaitsCheck())
			.filter((act) -> act != ActivityAct.TAKE_LEAVE
					|| activity.attendances().get(deputy).state() == Attendance.State.EXPECTED)
			.forEach(now::add);
		return new ActivityPermissions(office, office || recorder || takesPart || group,
				office || recorder || takesPart, rights, now);
	}

	/** Whether the activity exists for him. */
	public boolean sees() {
		return this.sees;
	}

	/**
	 * Whether he may read the names of guests and of who said something, with a trace.
	 */
	public boolean seesNames() {
		return this.seesNames;
	}

	public boolean isOffice() {
		return this.office;
	}

	/** Whether it is his to do at all, in whatever state. */
	boolean hasRight(ActivityAct act) {
		return this.rights.contains(act);
	}

	/** Whether he may do this now. */
	public boolean allow(ActivityAct act) {
		return this.now.contains(act);
	}

}
