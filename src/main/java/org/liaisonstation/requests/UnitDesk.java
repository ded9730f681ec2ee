package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.liaisonstation.files.CleanFile;

/**
 * What a unit (承办单位) does to the requests that were sent to it; the office may add notes
 * as well, and the named handler of a restricted matter stands in for a unit. Refused as
 * in {@link RequestDesk}.
 */
@Service
@Transactional
public class UnitDesk {

	private final Requests requests;

	private final RequestAccess access;

	private final ClockRules clocks;

	private final Evidence evidence;

	UnitDesk(Requests requests, RequestAccess access, ClockRules clocks, Evidence evidence) {
		this.requests = requests;
		this.access = access;
		this.clocks = clocks;
		this.evidence = evidence;
	}

	/** 签收. From now on the unit sees the resident's contact data. */
	public Request sign(UUID id, Long version, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.SIGN);
		request.sign(task(request, by), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** A work note, with pictures if there are any. */
	public Request note(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.NOTE);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.note(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** Green channel: 响应. */
	public Request respond(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RESPOND);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.respond(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** Green channel: 已采取安全措施. */
	public Request makeSafe(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.MAKE_SAFE);
		request.makeSafe(text, now(), Actor.of(by));
		this.evidence.storeOfHandling(request, pictures, by.username());
		return this.requests.save(request);
	}

	/**
	 * The unit's answer, for the office to check.
	 * @param outcome class A to D
	 * @param planDate when it will be done, for B and C
	 */
	public Request answer(UUID id, Long version, String text, String outcome, LocalDate planDate,
			List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ANSWER);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.answer(new Answer(text, outcome, planDate), this.evidence.picturesOfSafePlace(request), now(),
				Actor.of(by));
		return this.requests.save(request);
	}

	/** Whether the answer has to bring a picture of the safe place (绿色通道). */
	@Transactional(readOnly = true)
	public boolean lacksPicture(UUID id) {
		return this.requests.findById(id).filter(this.evidence::lacksPictureOfSafePlace).isPresent();
	}

	/** 会签: the opinion of a 协办. */
	public Request countersign(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.COUNTERSIGN);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.countersign(task(request, by), text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 申请退件, once and in time; after a ruling never again. */
	public Request askReturn(UUID id, Long version, String ground, UUID suggestedUnit, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ASK_RETURN);
		request.askReturn(task(request, by), ground, suggestedUnit, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 申请延期, once and before the date. */
	public Request askExtension(UUID id, Long version, LocalDate wanted, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ASK_EXTENSION);
		Assignment task = task(request, by);
		request.askExtension(task, wanted, this.clocks.latestExtension(task.due()), reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 督办回执. */
	public Request receipt(UUID id, Long version, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RECEIPT);
		request.receipt(task(request, by), text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * What the viewer has to do: his unit's part, or the whole of a restricted matter.
	 */
	static Assignment task(Request request, Viewer by) {
		return by.accountId().equals(request.handlerId()) ? request.lead() : request.taskOf(by.unitId());
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
