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
 * as well. Refused as in {@link RequestDesk}.
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
		Request request = this.access.toAct(id, version, by, RequestPermissions::maySign);
		request.sign(now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** A work note, with pictures if there are any. */
	public Request note(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayNote);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.note(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** Green channel: 响应. */
	public Request respond(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayRespond);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.respond(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** Green channel: 已采取安全措施. */
	public Request makeSafe(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayMakeSafe);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.makeSafe(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * The unit's answer, for the office to check.
	 * @param outcome class A to D
	 * @param planDate when it will be done, for B and C
	 */
	public Request answer(UUID id, Long version, String text, String outcome, LocalDate planDate,
			List<CleanFile> pictures, Viewer by) {
		Request request = this.access.toAct(id, version, by, RequestPermissions::mayAnswer);
		this.evidence.storeOfHandling(request, pictures, by.username());
		request.answer(new Answer(text, outcome, planDate), this.evidence.picturesOfHandling(request), now(),
				Actor.of(by));
		return this.requests.save(request);
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
