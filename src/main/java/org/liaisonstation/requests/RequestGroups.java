package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests that were merged (并案) as the pages show them: every number with its own
 * state and its own rating. Those that the viewer may not open are only counted.
 */
@Component
@Transactional(readOnly = true)
public class RequestGroups {

	private final Requests requests;

	private final RequestAccess access;

	private final RequestNames names;

	RequestGroups(Requests requests, RequestAccess access, RequestNames names) {
		this.requests = requests;
		this.access = access;
		this.names = names;
	}

	/**
	 * A group; empty for a request that stands alone.
	 *
	 * @param others how many there are beside those shown
	 */
	public record Group(List<Member> members, int others) {

	}

	/**
	 * One of the group.
	 *
	 * @param rating 满意 … of the last round, or null
	 * @param waits it waits for the answer to another one
	 */
	public record Member(String number, String href, Status status, String rating, boolean leads, boolean here,
			boolean waits) {

	}

	public Group of(Request request, Viewer viewer) {
		List<Request> all = (request.groupId() != null) ? this.requests.findByGroupIdOrderByNumber(request.groupId())
				: List.of();
		List<Member> shown = all.stream()
			.filter((member) -> this.access.permissions(member, viewer).seesMatter())
			.map((member) -> member(member, request.id()))
			.toList();
		return new Group(shown, all.size() - shown.size());
	}

	private static Member member(Request member, UUID here) {
		Satisfaction result = member.round().result();
		return new Member(member.number(), member.href(), member.status(), (result != null) ? result.label() : null,
				member.leadsGroup(), member.id().equals(here), member.waitsOn() != null);
	}

	/**
	 * What was merged just now.
	 *
	 * @param carrier the number of the one that goes on
	 */
	public record Merged(String number, String carrier, String href, Long version) {

	}

	/**
	 * A request merged into or with the one of this page, which the viewer may undo; null
	 * for anything else that an address may name.
	 */
	public Merged justMerged(String id, Request page, Viewer viewer) {
		if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
			return null;
		}
		return this.requests.findById(UUID.fromString(id))
			.filter((merged) -> merged.waitsOn() != null
					&& (merged.id().equals(page.id()) || merged.waitsOn().equals(page.id()))
					&& this.access.permissions(merged, viewer).allow(Act.UNMERGE))
			.map((merged) -> new Merged(merged.number(), carrierNumber(merged), merged.href(), merged.version()))
			.orElse(null);
	}

	/**
	 * The number of the request whose answer it waits for; null where it does not wait.
	 */
	public String carrierNumber(Request request) {
		return (request.waitsOn() != null) ? this.requests.findById(request.waitsOn()).map(Request::number).orElse(null)
				: null;
	}

	/**
	 * Who handles the matter of a merged request: the unit of the request that it is or
	 * was handled with, for its resident. Empty where nobody has it yet.
	 */
	public String handlingUnit(Request request) {
		UUID carrier = (request.waitsOn() != null) ? request.waitsOn() : request.groupId();
		return this.requests.findById(carrier).map((main) -> this.names.of(main).unit()).orElse("");
	}

}
