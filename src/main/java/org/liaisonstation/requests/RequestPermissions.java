package org.liaisonstation.requests;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may see of a request and do with it: an immutable value built from facts,
 * asked by controllers and templates alike. What is not granted here does not exist for
 * the viewer: a 404.
 */
public final class RequestPermissions {

	/** How much of a request somebody sees. */
	enum Sight {

		/** Nothing: for him there is no such request. */
		NONE,
		/**
		 * Number, state and the names and days of the steps: what an observer handed in
		 * for somebody.
		 */
		STATUS,
		/**
		 * Number, category, state and public title: another deputy's case in his
		 * constituency.
		 */
		GLANCE,
		/** Everything but the person. */
		MATTER,
		/** Everything; contact data masked until shown with a trace. */
		CONTACT

	}

	private final Sight sight;

	private final Set<Act> granted;

	private final boolean office;

	private final boolean internal;

	private final boolean unitOnly;

	private RequestPermissions(Sight sight, Set<Act> granted, boolean office, boolean internal, boolean unitOnly) {
		this.sight = sight;
		this.granted = granted;
		this.office = office;
		this.internal = internal;
		this.unitOnly = unitOnly;
	}

	/**
	 * @param constituencies the constituencies of the mandates in which the viewer serves
	 * as a deputy
	 */
	static RequestPermissions of(Request request, Viewer viewer, Set<UUID> constituencies) {
		Sight sight = sight(request, viewer, constituencies);
		boolean matter = sight == Sight.MATTER || sight == Sight.CONTACT;
		boolean office = matter
				&& (viewer.is(Role.DIRECTOR) || viewer.is(Role.STAFF) && !request.intake().restricted());
		boolean handler = matter && isHandler(request, viewer);
		Set<Act> granted = EnumSet.noneOf(Act.class);
		if (matter) {
			RightsOf rights = new RightsOf(request, viewer, sight, office, handler);
			for (Act act : Act.values()) {
				if (rights.grant(act)) {
					granted.add(act);
				}
			}
		}
		return new RequestPermissions(sight, granted, office, office || handler,
				!office && !handler && viewer.is(Role.UNIT));
	}

	private static boolean isHandler(Request request, Viewer viewer) {
		return request.handlerId() != null && request.handlerId().equals(viewer.accountId());
	}

	private static Sight sight(Request request, Viewer viewer, Set<UUID> constituencies) {
		if (request.isRecused(viewer.accountId()) || request.isRecused(viewer.deputyId())) {
			return Sight.NONE;
		}
		if (viewer.is(Role.DIRECTOR) || isHandler(request, viewer)) {
			return Sight.CONTACT;
		}
		if (request.intake().restricted()) {
			return Sight.NONE;
		}
		if (viewer.is(Role.STAFF)) {
			return Sight.CONTACT;
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null && request.involves(viewer.unitId())) {
			return request.wasSignedBy(viewer.unitId()) ? Sight.CONTACT : Sight.MATTER;
		}
		if (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) {
			if (request.isFollowedBy(viewer.deputyId())) {
				return Sight.CONTACT;
			}
			if (!request.intake().sensitive() && constituencies.contains(request.matter().constituencyId())) {
				return Sight.GLANCE;
			}
		}
		if (viewer.is(Role.OBSERVER) && viewer.observerId() != null
				&& viewer.observerId().equals(request.intake().observerId())) {
			return Sight.STATUS;
		}
		return Sight.NONE;
	}

	public Sight sight() {
		return this.sight;
	}

	public boolean seesContact() {
		return this.sight == Sight.CONTACT;
	}

	public boolean seesMatter() {
		return this.sight == Sight.CONTACT || this.sight == Sight.MATTER;
	}

	/** Whether he reads internal notes and the resident's secrets. */
	public boolean seesInternal() {
		return this.internal;
	}

	/** Whether he sees the papers of every unit, and not of his own alone. */
	public boolean seesAllUnits() {
		return !this.unitOnly;
	}

	/** Whether he acts for the office on this request. */
	public boolean isOffice() {
		return this.office;
	}

	/** Whether the viewer may do this now. */
	public boolean allow(Act act) {
		return this.granted.contains(act);
	}

}
