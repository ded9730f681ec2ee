package org.liaisonstation.requests;

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

	private final Status status;

	private final boolean staff;

	private final boolean director;

	private final boolean handling;

	private final boolean greenToConfirm;

	private final boolean green;

	private final boolean responded;

	private final boolean safe;

	private final boolean publishable;

	private RequestPermissions(Request request, Viewer viewer, Set<UUID> constituencies) {
		this.status = request.status();
		this.director = viewer.is(Role.DIRECTOR);
		this.staff = viewer.is(Role.STAFF);
		this.sight = sight(request, viewer, constituencies);
		this.handling = viewer.is(Role.UNIT) && viewer.unitId() != null && viewer.unitId().equals(request.unitId());
		this.greenToConfirm = request.awaitsGreenConfirmation();
		this.green = request.round().safeDue() != null;
		this.responded = request.round().respondedAt() != null;
		this.safe = request.round().madeSafeAt() != null;
		this.publishable = !request.intake().restricted() && request.route() != Route.NOT_ACCEPTED
				&& request.outcome() != null
				&& (request.status() == Status.CLOSED || request.status() == Status.ARCHIVED);
	}

	/**
	 * @param constituencies the constituencies of the mandates in which the viewer serves
	 * as a deputy
	 */
	static RequestPermissions of(Request request, Viewer viewer, Set<UUID> constituencies) {
		return new RequestPermissions(request, viewer, constituencies);
	}

	private static Sight sight(Request request, Viewer viewer, Set<UUID> constituencies) {
		if (viewer.is(Role.DIRECTOR)) {
			return Sight.CONTACT;
		}
		if (request.intake().restricted()) {
			return Sight.NONE;
		}
		if (viewer.is(Role.STAFF)) {
			return Sight.CONTACT;
		}
		if (viewer.is(Role.UNIT) && viewer.unitId() != null && viewer.unitId().equals(request.unitId())) {
			return (request.round().signedAt() != null) ? Sight.CONTACT : Sight.MATTER;
		}
		if (viewer.is(Role.DEPUTY) && viewer.deputyId() != null) {
			if (viewer.deputyId().equals(request.intake().deputyId())) {
				return Sight.CONTACT;
			}
			if (constituencies.contains(request.matter().constituencyId())) {
				return Sight.GLANCE;
			}
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

	/**
	 * The receipt opens the matter under /track: only who registers and reviews may print
	 * it.
	 */
	public boolean mayPrintReceipt() {
		return office();
	}

	private boolean office() {
		return (this.staff || this.director) && seesMatter();
	}

	public boolean mayReview() {
		return office() && this.status == Status.UNDER_REVIEW;
	}

	public boolean mayDispatch() {
		return office() && this.status == Status.TO_DISPATCH;
	}

	public boolean mayAnswerOnTheSpot() {
		return office() && (this.status == Status.TO_DISPATCH || this.status == Status.UNDER_REVIEW);
	}

	public boolean mayNotAccept() {
		return mayAnswerOnTheSpot();
	}

	public boolean mayConfirmGreenChannel() {
		return this.director && this.greenToConfirm;
	}

	public boolean maySign() {
		return this.handling && this.status == Status.TO_SIGN;
	}

	public boolean mayNote() {
		return (this.handling || office()) && (this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS
				|| this.status == Status.ANSWERED);
	}

	public boolean mayRespond() {
		return this.handling && this.green && !this.responded
				&& (this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS);
	}

	public boolean mayMakeSafe() {
		return this.handling && this.green && this.responded && !this.safe && this.status == Status.IN_PROGRESS;
	}

	public boolean mayAnswer() {
		return this.handling && this.status == Status.IN_PROGRESS && (!this.green || this.safe);
	}

	public boolean mayCheck() {
		return office() && this.status == Status.ANSWERED;
	}

	/**
	 * Writes down what a resident said on the telephone, or that nobody took the call.
	 */
	public boolean mayCall() {
		return office() && this.status == Status.REPLIED;
	}

	public boolean mayRule() {
		return this.director && this.status == Status.TO_RULE;
	}

	public boolean mayClose() {
		return this.director && (this.status == Status.TO_RULE || this.status == Status.REPLIED);
	}

	public boolean mayWithdraw() {
		return office() && (this.status == Status.UNDER_REVIEW || this.status == Status.TO_DISPATCH
				|| this.status == Status.TO_SIGN || this.status == Status.IN_PROGRESS);
	}

	public boolean mayArchive() {
		return office() && (this.status == Status.CLOSED || this.status == Status.NOT_ACCEPTED
				|| this.status == Status.WITHDRAWN);
	}

	public boolean mayPublish() {
		return office() && this.publishable;
	}

}
