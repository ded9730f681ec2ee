package org.liaisonstation.requests;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Relation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 并案: requests about the same matter are handled under one of them. Every number stays,
 * each reporter gets an answer of his own and rates it. Refused as in
 * {@link RequestDesk}.
 */
@Service
@Transactional
public class GroupDesk {

	private final Requests requests;

	private final RequestAccess access;

	private final ClockRules clocks;

	private final Lineage lineage;

	private final RequestLineage nodes;

	GroupDesk(Requests requests, RequestAccess access, ClockRules clocks, Lineage lineage, RequestLineage nodes) {
		this.requests = requests;
		this.access = access;
		this.clocks = clocks;
		this.lineage = lineage;
		this.nodes = nodes;
	}

	/**
	 * Merges a request into another one that is not answered yet. Both are changed by it,
	 * so that an answer given at the same moment cannot pass the new one by.
	 * @param mainId the one that goes on being handled
	 */
	public Request merge(UUID id, Long version, UUID mainId, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.MERGE);
		Request main = this.access.findVisible(mainId, by);
		request.mergeInto(main, now(), Actor.of(by));
		this.nodes.put(request);
		this.nodes.put(main);
		this.lineage.link(request.id(), main.id(), Relation.MERGED_INTO, now());
		this.requests.save(main);
		return this.requests.save(request);
	}

	/** Restores a merged request to where it was. */
	public Request unmerge(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.UNMERGE);
		unmerge(request, reason, by);
		return request;
	}

	private void unmerge(Request request, String reason, Viewer by) {
		UUID main = request.waitsOn();
		request.unmerge(reason, now(), Actor.of(by));
		this.requests.save(request);
		this.lineage.unlink(request.id(), main, Relation.MERGED_INTO, now());
		Request carrier = this.requests.findById(main).orElseThrow();
		carrier.letGo(request, membersOf(carrier).isEmpty(), now(), Actor.of(by));
		this.requests.save(carrier);
	}

	/** The ordinary request of a number, if the viewer may see it. */
	@Transactional(readOnly = true)
	public Optional<Request> find(String number, Viewer viewer) {
		return this.requests.findByNumber(number)
			.filter((request) -> !request.intake().restricted()
					&& this.access.permissions(request, viewer).seesMatter());
	}

	/** The others of its group. */
	List<Request> membersOf(Request request) {
		return (request.groupId() == null) ? List.of()
				: this.requests.findByGroupIdOrderByNumber(request.groupId())
					.stream()
					.filter((other) -> other != request)
					.toList();
	}

	/** Those who wait for the answer to this request. */
	@Transactional(readOnly = true)
	public List<Request> waitingFor(Request request) {
		return this.requests.findByWaitsOnOrderByNumber(request.id());
	}

	/**
	 * The answer goes to everybody who waits for it.
	 * @param ownWords by the id of a request what its reporter reads instead
	 */
	void passOn(Request answered, Map<UUID, String> ownWords, Viewer by) {
		Round round = answered.round();
		for (Request waiting : waitingFor(answered)) {
			String text = ownWords.getOrDefault(waiting.id(), round.answer());
			waiting.receiveAnswer(new Answer(text, round.outcome(), round.planDate()), this.clocks.callback(now()),
					now(), Actor.of(by));
			this.requests.save(waiting);
		}
	}

	/** What was merged into a request that ends without an answer stands alone again. */
	void release(Request ended, Viewer by) {
		waitingFor(ended).forEach((waiting) -> unmerge(waiting, ended.number() + " 已不再办理", by));
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
