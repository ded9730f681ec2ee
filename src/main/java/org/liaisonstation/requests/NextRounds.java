package org.liaisonstation.requests;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * How another round of a request goes on: to the units that had it before; for a request
 * that was answered with another one (并案), together with whoever of the group began such
 * a round already.
 */
@Component
class NextRounds {

	private static final String SECOND = "请针对反映人不满意的地方再次办理并答复。";

	private static final String PROMISE = "答复里承诺的日期到了，请报告兑现情况，附佐证。";

	private final Requests requests;

	private final ClockRules clocks;

	private final DocumentNumbers numbers;

	NextRounds(Requests requests, ClockRules clocks, DocumentNumbers numbers) {
		this.requests = requests;
		this.clocks = clocks;
		this.numbers = numbers;
	}

	/** After a rating; null where it opens no round. */
	Next afterRating(Request request, Satisfaction result, Instant at) {
		return request.opensNextRound(result) ? of(request, RoundKind.SECOND, SECOND, at) : null;
	}

	Next ofPromise(Request request, Instant at) {
		return of(request, RoundKind.PROMISE, PROMISE, at);
	}

	/**
	 * A slip number is taken only where something is sent out: the series has no gaps.
	 */
	Next of(Request request, RoundKind kind, String instruction, Instant at) {
		Clocks clocks = this.clocks.nextRound(kind, at);
		List<Request> group = (request.groupId() != null) ? this.requests.findByGroupIdOrderByNumber(request.groupId())
				: List.of();
		Optional<Request> carrier = group.stream()
			.filter((other) -> other != request && other.round().kind() == kind && isUnderWay(other.status()))
			.findFirst();
		if (carrier.isPresent()) {
			return new Next(null, clocks, this.requests.findToCarry(carrier.get().id()).id());
		}
		Request model = group.stream()
			.filter((one) -> one.lead() != null)
			.max(Comparator.comparing((one) -> one.lead().dispatchedAt()))
			.filter((one) -> request.lead() == null)
			.orElse(request);
		return new Next(again(model, instruction), clocks, null);
	}

	private static boolean isUnderWay(Status status) {
		return status == Status.TO_SIGN || status == Status.IN_PROGRESS || status == Status.ANSWERED;
	}

	private Dispatch again(Request model, String instruction) {
		Assignment lead = model.lead();
		if (lead == null || lead.handlerId() != null && model.isRecused(lead.handlerId())) {
			return null;
		}
		List<UUID> joint = model.joint().stream().map(Assignment::unitId).toList();
		Dispatch.Handler handler = (lead.handlerId() != null)
				? new Dispatch.Handler(lead.handlerId(), lead.handlerName()) : null;
		return new Dispatch(lead.unitId(), joint, handler, this.numbers.dispatchSlip(this.clocks.now()), instruction);
	}

}
