package org.liaisonstation.requests;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.Notices;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who is told of what happens to a request, in the transaction of the act: whoever has to
 * do the next thing, and the deputies who follow it. What does not ask anybody to do
 * something is found on the page.
 */
@Component
class RequestNotices {

	private final Requests requests;

	private final Notices notices;

	RequestNotices(Requests requests, Notices notices) {
		this.requests = requests;
		this.notices = notices;
	}

	@EventListener
	void tell(Happened happened) {
		Request request = this.requests.findById(happened.requestId()).orElseThrow();
		tellOffice(request, happened);
		tellUnits(request, happened);
		tellDeputies(request, happened.step());
		if (happened.step() == Step.RESTRICTED) {
			this.notices.keepFor(request.id(), Stream.of(request.handlerId()).filter(Objects::nonNull).toList());
			tell(request, Tidings.TO_ENTRUST, Audience.director());
		}
		if (happened.step() == Step.RECUSED) {
			request.recused.forEach((subject) -> this.notices.takeFrom(request.id(), Audience.deputy(subject),
					Audience.account(subject)));
		}
	}

	private void tellOffice(Request request, Happened happened) {
		switch (happened.step()) {
			case RECEIVED -> tell(request, Tidings.TO_REVIEW, Audience.office());
			case SUBMITTED -> tell(request, Tidings.TO_CHECK, Audience.office());
			case RETURN_ASKED -> tell(request, Tidings.RETURN_ASKED, Audience.director());
			case EXTENSION_ASKED -> tell(request, Tidings.EXTENSION_ASKED, Audience.director());
			case DISPATCHED -> {
				if (request.awaitsGreenConfirmation()) {
					tell(request, Tidings.GREEN_TO_CONFIRM, Audience.director());
				}
			}
			case RETURN_GRANTED, NEXT_ROUND -> {
				if (request.status() == Status.TO_DISPATCH) {
					tell(request, Tidings.TO_DISPATCH, Audience.office());
				}
			}
			case RECUSED -> {
				if (request.status() == Status.TO_DISPATCH && request.intake().restricted()) {
					tell(request, Tidings.TO_ENTRUST, Audience.director());
				}
			}
			case RATED -> {
				if (request.status() == Status.TO_RULE) {
					tell(request, Tidings.TO_RULE, Audience.director());
				}
				else if (request.round().kind() == RoundKind.SECOND && request.round().answeredAt() == null) {
					tell(request, Tidings.DISSATISFIED, Audience.office());
				}
			}
			case PROMISE_DUE -> tell(request, Tidings.PROMISE_DUE, Audience.office());
			default -> {
			}
		}
	}

	/** Whoever has a part in it: units, or the named handler of a restricted matter. */
	private void tellUnits(Request request, Happened happened) {
		switch (happened.step()) {
			case DISPATCHED -> tell(request, Tidings.DISPATCHED, sentOutAt(request, happened));
			case ENTRUSTED -> tell(request, Tidings.ENTRUSTED, sentOutAt(request, happened));
			case JOINED -> tell(request, Tidings.DISPATCHED, holder(request, happened.taskId()));
			case NEXT_ROUND -> tell(request, switch (request.round().kind()) {
				case FIRST, SECOND -> Tidings.SECOND_ROUND;
				case SUPERVISED -> Tidings.SUPERVISED_ROUND;
				case PROMISE -> Tidings.PROMISE;
			}, sentOutAt(request, happened));
			case SENT_BACK -> tell(request, Tidings.SENT_BACK, holder(request, request.lead().id()));
			case REMINDED -> tell(request, Tidings.REMINDED, holder(request, happened.taskId()));
			case SUPERVISED -> tell(request, Tidings.SUPERVISION, holder(request, happened.taskId()));
			case RETURN_GRANTED -> takenBack(request, holder(request, happened.taskId()));
			case RETURN_REFUSED -> tell(request, Tidings.RETURN_REFUSED, holder(request, happened.taskId()));
			case EXTENDED -> tell(request, Tidings.EXTENDED, holder(request, happened.taskId()));
			case EXTENSION_REFUSED -> tell(request, Tidings.EXTENSION_REFUSED, holder(request, happened.taskId()));
			default -> {
			}
		}
	}

	private void tellDeputies(Request request, Step step) {
		switch (step) {
			case RECEIVED, REGISTERED ->
				tell(request, Tidings.CAME_THROUGH_CARD, followers(request, request.intake().deputyId()));
			case ASSIGNED_TO_DEPUTY -> tell(request, Tidings.ASSIGNED, followers(request, request.assignedDeputyId()));
			case REPLIED, ANSWERED_ON_THE_SPOT -> tell(request, Tidings.REPLIED,
					followers(request, request.intake().deputyId(), request.assignedDeputyId()));
			case CLOSED -> tell(request, Tidings.CLOSED,
					followers(request, request.intake().deputyId(), request.assignedDeputyId()));
			default -> {
			}
		}
	}

	private void tell(Request request, Tidings tidings, Audience... to) {
		if (to.length > 0) {
			this.notices.tell(new About(request.id(), request.number(), request.href(), request.intake().restricted()),
					tidings.news(), to);
		}
	}

	/** A unit does not find it any more; what it was told of it goes with it. */
	private void takenBack(Request request, Audience... from) {
		this.notices.takeFrom(request.id(), Stream.of(from).filter(Audience::isUnit).toArray(Audience[]::new));
		this.notices.tell(new About(request.id(), request.number(), "/desk/requests", request.intake().restricted()),
				Tidings.RETURN_GRANTED.news(), from);
	}

	/** Those to whom the act itself sent it, not those who had it before. */
	private static Audience[] sentOutAt(Request request, Happened happened) {
		return request.tasks()
			.stream()
			.filter((task) -> task.dispatchedAt().equals(happened.at()))
			.map(RequestNotices::holder)
			.toArray(Audience[]::new);
	}

	/** Also of a part that ended with the act. */
	private static Audience[] holder(Request request, UUID taskId) {
		return request.assignments()
			.stream()
			.filter((task) -> task.id().equals(taskId))
			.map(RequestNotices::holder)
			.toArray(Audience[]::new);
	}

	private static Audience holder(Assignment task) {
		return (task.handlerId() != null) ? Audience.account(task.handlerId()) : Audience.unit(task.unitId());
	}

	private static Audience[] followers(Request request, UUID... deputies) {
		return Stream.of(deputies)
			.filter(request::isFollowedBy)
			.distinct()
			.map(Audience::deputy)
			.toArray(Audience[]::new);
	}

}
