package org.liaisonstation.requests;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * The rules behind {@link RequestPermissions}: for one viewer and one request, whether an
 * act is granted. The viewer sees the matter.
 */
final class RightsOf {

	private final Request request;

	private final Viewer viewer;

	private final RequestPermissions.Sight sight;

	private final boolean office;

	private final boolean handler;

	private final boolean director;

	private final Assignment task;

	private final Assignment lead;

	private final Status status;

	RightsOf(Request request, Viewer viewer, RequestPermissions.Sight sight, boolean office, boolean handler) {
		this.request = request;
		this.viewer = viewer;
		this.sight = sight;
		this.office = office;
		this.handler = handler;
		this.director = office && viewer.is(Role.DIRECTOR);
		this.status = request.status();
		this.lead = request.lead();
		this.task = handler ? this.lead : ofUnit();
	}

	private Assignment ofUnit() {
		return (this.viewer.is(Role.UNIT) && this.viewer.unitId() != null) ? this.request.taskOf(this.viewer.unitId())
				: null;
	}

	boolean grant(Act act) {
		return switch (act) {
			case SHOW_CONTACT -> this.sight == RequestPermissions.Sight.CONTACT;
			case PRINT_RECEIPT -> this.office;
			case NOTE_INTERNALLY, EDIT_MEMBERS -> this.office || this.handler;
			case SEE_VIEWS -> this.director && isRestricted();
			default -> grantByState(act) || grantToUnit(act);
		};
	}

	/** What the office, the director and deputies do. */
	private boolean grantByState(Act act) {
		return switch (act) {
			case REVIEW -> this.office && is(Status.UNDER_REVIEW);
			case DISPATCH -> this.office && !isRestricted() && is(Status.TO_DISPATCH);
			case ENTRUST ->
				this.director && isRestricted() && is(Status.TO_DISPATCH, Status.IN_PROGRESS) && !isPaused();
			case ANSWER_ON_THE_SPOT ->
				this.office && is(Status.UNDER_REVIEW, Status.TO_DISPATCH) && this.request.roundNumber() == 1;
			case NOT_ACCEPT -> this.office && is(Status.UNDER_REVIEW, Status.TO_DISPATCH)
					&& this.request.firstDispatchedAt() == null && this.request.roundNumber() == 1;
			case CONFIRM_GREEN_CHANNEL -> this.director && this.request.awaitsGreenConfirmation();
			case JOIN -> this.office && !isRestricted() && isHandled() && !isPaused();
			case ISSUE_LINK -> this.office && !isRestricted() && isHandled();
			case NOTE -> this.office && is(Status.TO_SIGN, Status.IN_PROGRESS, Status.ANSWERED);
			case CONTACT -> this.office && this.status.isOpen();
			case RULE_RETURN -> this.director && this.request.isReturnAsked();
			case RULE_EXTENSION -> this.director && this.request.isExtensionAsked();
			case TELL_EXTENSION -> (this.office || this.handler) && this.request.isExtensionUntold();
			case PAUSE -> this.office && is(Status.IN_PROGRESS) && !isPaused() && !this.lead.isInFirstHours()
					&& !this.request.isReturnAsked() && !this.request.isExtensionAsked();
			case RESUME -> this.office && isPaused();
			case REMIND -> this.office && isHandled() && !isPaused();
			case SUPERVISE -> this.director && isHandled() && !isPaused();
			case CHECK -> this.office && is(Status.ANSWERED);
			case CALL -> this.office && is(Status.REPLIED);
			case RATE_AS_DEPUTY, DECLARE_CONFLICT -> grantToDeputy(act);
			case RULE -> this.director && is(Status.TO_RULE);
			case CLOSE -> this.director && (is(Status.TO_RULE) || is(Status.REPLIED) && this.request.wasTriedInVain());
			case WITHDRAW -> this.office
					&& is(Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS, Status.MERGED);
			case ARCHIVE -> this.office && is(Status.CLOSED, Status.NOT_ACCEPTED, Status.WITHDRAWN)
					&& this.request.promiseOn() == null;
			case PUBLISH -> this.office && isPublishable();
			case CALL_IN_PROMISE -> this.office && is(Status.CLOSED) && this.request.promiseOn() != null;
			case MARK_KEY -> this.director && (this.status.isOpen() || this.request.isKey());
			case SUGGEST_PROPOSAL -> this.office && !isRestricted() && this.request.proposalNode() == null
					&& is(Status.ANSWERED, Status.REPLIED, Status.TO_RULE, Status.CLOSED);
			case MERGE -> this.office && !isRestricted() && is(Status.UNDER_REVIEW, Status.TO_DISPATCH)
					&& this.request.firstDispatchedAt() == null && this.request.roundNumber() == 1
					&& !this.request.leadsGroup();
			case MARK_SENSITIVE -> this.office && !this.request.intake().sensitive();
			case RESTRICT -> this.office && !isRestricted() && this.request.groupId() == null
					&& is(Status.UNDER_REVIEW, Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS);
			case UNMERGE -> this.office && is(Status.MERGED);
			case ASSIGN_DEPUTY -> this.office && !isRestricted() && this.status.isOpen();
			case RECUSE -> this.office;
			default -> false;
		};
	}

	private boolean grantToDeputy(Act act) {
		if (!this.viewer.is(Role.DEPUTY) || !this.request.isFollowedBy(this.viewer.deputyId()) || isRestricted()) {
			return false;
		}
		return act == Act.DECLARE_CONFLICT || is(Status.REPLIED, Status.TO_RULE, Status.CLOSED)
				&& this.request.round().deputyRatedAt() == null && this.request.round().repliedAt() != null;
	}

	/** What a unit, or the named handler of a restricted matter, does with its task. */
	private boolean grantToUnit(Act act) {
		if (this.task == null) {
			return false;
		}
		boolean waiting = this.task.answeredAt() == null && !this.task.isReturnAsked();
		boolean leading = this.task.isLead();
		return switch (act) {
			case SIGN -> isHandled() && this.task.signedAt() == null && waiting;
			case NOTE -> is(Status.TO_SIGN, Status.IN_PROGRESS, Status.ANSWERED);
			case CONTACT -> this.status.isOpen() && this.task.signedAt() != null;
			case RESPOND ->
				leading && isHandled() && this.task.respondDue() != null && this.task.respondedAt() == null && waiting;
			case MAKE_SAFE -> leading && is(Status.IN_PROGRESS) && this.task.respondedAt() != null
					&& this.task.isInFirstHours() && waiting;
			case COUNTERSIGN -> !leading && isHandled() && !isPaused() && this.task.signedAt() != null && waiting;
			case ANSWER -> leading && is(Status.IN_PROGRESS) && !isPaused() && !this.task.isInFirstHours()
					&& !this.request.isReturnAsked();
			case ASK_RETURN -> isHandled() && !isPaused() && this.task.returnDue() != null
					&& this.task.returnAskedAt() == null && waiting && !this.request.wasRuledOn(this.task);
			case ASK_EXTENSION -> is(Status.IN_PROGRESS) && !isPaused() && this.task.signedAt() != null
					&& this.task.extensionAskedAt() == null && !this.task.isInFirstHours() && waiting;
			case RECEIPT ->
				(this.status.isOpen() || is(Status.CLOSED)) && !this.request.awaitingReceipt(this.task).isEmpty();
			default -> false;
		};
	}

	private boolean isPublishable() {
		return !isRestricted() && !this.request.intake().sensitive() && this.request.route() != Route.NOT_ACCEPTED
				&& this.request.outcome() != null && is(Status.CLOSED, Status.ARCHIVED);
	}

	private boolean isRestricted() {
		return this.request.intake().restricted();
	}

	private boolean isPaused() {
		return this.request.isPaused();
	}

	/** The units have it. */
	private boolean isHandled() {
		return is(Status.TO_SIGN, Status.IN_PROGRESS);
	}

	private boolean is(Status... any) {
		for (Status one : any) {
			if (one == this.status) {
				return true;
			}
		}
		return false;
	}

}
