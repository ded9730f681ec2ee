package org.liaisonstation.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the member lists of matters that several people report. For the office alone: to
 * everybody else, the deputy of the case included, there is none.
 */
@Service
@Transactional
public class MemberDesk {

	private final MemberLists lists;

	private final RequestAccess access;

	private final ClockRules clocks;

	private final ApplicationEventPublisher events;

	MemberDesk(MemberLists lists, RequestAccess access, ClockRules clocks, ApplicationEventPublisher events) {
		this.lists = lists;
		this.access = access;
		this.clocks = clocks;
		this.events = events;
	}

	/**
	 * The list of a request, if it has one.
	 * @throws NotFound if it is not for the viewer
	 */
	@Transactional(readOnly = true)
	Optional<MemberList> find(UUID request, Viewer viewer) {
		open(request, viewer);
		return this.lists.findByRequestId(request);
	}

	/** The list, to be shown in full with a trace. */
	MemberList reveal(UUID request, Viewer viewer) {
		MemberList list = find(request, viewer).orElseThrow(NotFound::new);
		this.events.publishEvent(Recorded.of("request.members-shown", "request", request));
		return list;
	}

	/**
	 * Writes the whole list.
	 * @param version of the list that the page was made from; null for the first one
	 * @return where the list is
	 * @throws StalePage if somebody wrote it since the page was made
	 */
	public String write(UUID id, Long version, List<Member> representatives, List<Member> others, Viewer by) {
		Request request = open(id, by);
		MemberList list = this.lists.findByRequestId(id).orElseGet(() -> new MemberList(id));
		if (list.version() != null && !list.version().equals(version)) {
			throw new StalePage(request.number(), request.href() + "/members", list.changedBy(), list.changedAt(),
					"修改了反映人名单");
		}
		list.write(representatives, others, this.clocks.now().toInstant(), by.displayName());
		this.lists.save(list);
		return request.href() + "/members";
	}

	private Request open(UUID id, Viewer viewer) {
		Request request = this.access.findVisible(id, viewer);
		if (!this.access.permissions(request, viewer).allow(Act.EDIT_MEMBERS)) {
			throw new NotFound();
		}
		return request;
	}

}
