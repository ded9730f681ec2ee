package org.liaisonstation.activities;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/** Finds activities for whoever may see them; for everybody else there are none. */
@Component
class ActivityAccess {

	private final Activities activities;

	private final Mandates mandates;

	private final Clock clock;

	ActivityAccess(Activities activities, Mandates mandates, Clock clock) {
		this.activities = activities;
		this.mandates = mandates;
		this.clock = clock;
	}

	Activity findVisible(UUID id, Viewer viewer) {
		Activity activity = this.activities.findById(id).orElseThrow(NotFound::new);
		if (!permissions(activity, viewer).sees()) {
			throw new NotFound();
		}
		return activity;
	}

	ActivityPermissions permissions(Activity activity, Viewer viewer) {
		return ActivityPermissions.of(activity, viewer, groupsOf(viewer), today());
	}

	/** The groups that the viewer belongs to as a serving deputy. */
	Set<UUID> groupsOf(Viewer viewer) {
		if (viewer.isOffice() || !viewer.is(Role.DEPUTY) || viewer.deputyId() == null) {
			return Set.of();
		}
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(viewer.deputyId())
			.stream()
			.filter(Mandate::isServing)
			.map(Mandate::group)
			.filter(Objects::nonNull)
			.map(DeputyGroup::id)
			.collect(Collectors.toSet());
	}

	/**
	 * For an act.
	 * @throws NotFound where it is not for the viewer
	 * @throws org.liaisonstation.forms.StalePage where the page or the state is out of
	 * date
	 */
	Activity toAct(UUID id, Long version, Viewer by, ActivityAct act) {
		Activity activity = toAct(id, by, act);
		if (!activity.version().equals(version)) {
			throw activity.stale();
		}
		return activity;
	}

	/** For an act that does not depend on what else was changed. */
	Activity toAct(UUID id, Viewer by, ActivityAct act) {
		Activity activity = findVisible(id, by);
		ActivityPermissions may = permissions(activity, by);
		if (!may.hasRight(act)) {
			throw new NotFound();
		}
		activity.refuseIf(!may.allow(act), activity.checkedAt() != null && !may.isOffice() ? "站务人员已经核实，需要改动请联系站务人员。"
				: "现在是“" + activity.state().label() + "”，不能这样操作。");
		return activity;
	}

	/** The lists of this module are for the office and the deputies. */
	static void requireInsider(Viewer viewer) {
		if (!viewer.isOffice() && (!viewer.is(Role.DEPUTY) || viewer.deputyId() == null)) {
			throw new NotFound();
		}
	}

	static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

	LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
