package org.liaisonstation.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.liaisonstation.files.CleanFile;

/**
 * What a resident does himself, without an account: hand in a matter, follow it, rate the
 * answer.
 */
@Service
@Transactional
public class ResidentDoor {

	/**
	 * Looked up and compared where there is no such code, so that both answers take the
	 * same way.
	 */
	private static final String NOBODY = "----";

	private final Requests requests;

	private final ClockRules clocks;

	private final DocumentNumbers numbers;

	private final Evidence evidence;

	private final NextRounds nextRounds;

	ResidentDoor(Requests requests, ClockRules clocks, DocumentNumbers numbers, Evidence evidence,
			NextRounds nextRounds) {
		this.requests = requests;
		this.clocks = clocks;
		this.numbers = numbers;
		this.evidence = evidence;
		this.nextRounds = nextRounds;
	}

	/** A matter from outside; staff review it within one working day. */
	public Request handIn(Intake intake, Reporter reporter, Matter matter, List<CleanFile> files) {
		return handIn(intake, reporter, matter, files, Actor.RESIDENT);
	}

	/** The same, by whom the resident asked to do it. */
	Request handIn(Intake intake, Reporter reporter, Matter matter, List<CleanFile> files, Actor by) {
		ZonedDateTime now = this.clocks.now();
		Request request = Request.handedIn(intake, reporter, matter, TrackingSecrets.fresh(reporter),
				this.clocks.review(intake.receivedAt()), now.toInstant(), by);
		this.evidence.storeOfReporter(request, files, null);
		request.numbered(this.numbers.request(intake.restricted(), now));
		return this.requests.save(request);
	}

	/**
	 * The matter of a tracking code, if the second answer fits: the last four digits of
	 * the phone, or the passphrase of somebody without a phone; an anonymous matter opens
	 * by its code alone.
	 */
	@Transactional(readOnly = true)
	public Optional<Request> track(String code, String tail) {
		Optional<Request> found = this.requests.findByTrackingCode(TrackingSecrets.typed(code));
		String expected = found.map(ResidentDoor::expectedTail).orElse(NOBODY);
		boolean fits = expected.isEmpty() || MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				TrackingSecrets.typedTail(tail).getBytes(StandardCharsets.UTF_8));
		return found.filter((request) -> fits);
	}

	private static String expectedTail(Request request) {
		if (request.passphrase() != null) {
			return request.passphrase();
		}
		String tail = request.reporter().phoneTail();
		return (tail != null) ? tail : "";
	}

	/** For a visitor whose session opened the code already. */
	@Transactional(readOnly = true)
	Optional<Request> opened(String code) {
		return this.requests.findByTrackingCode(code);
	}

	/**
	 * The resident's own rating; refused with a 409 where the answer is not waiting for
	 * one (any more).
	 */
	public Request rate(String code, Satisfaction manner, Satisfaction result, String comment) {
		Request request = opened(code).orElseThrow();
		Instant now = this.clocks.now().toInstant();
		request.rate(new Rating(manner, result, comment, false), this.nextRounds.afterRating(request, result, now), now,
				Actor.RESIDENT);
		return this.requests.save(request);
	}

}
