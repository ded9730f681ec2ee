package org.liaisonstation.proposals;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 议案及建议征集: meetings, and what is drafted of what was raised there. */
@Service
@Transactional
public class CollectionDesk {

	private final CollectionMeetings meetings;

	CollectionDesk(CollectionMeetings meetings) {
		this.meetings = meetings;
	}

	CollectionMeeting record(CollectionMeeting.Facts facts, Viewer by) {
		requireOffice(by);
		return this.meetings.save(CollectionMeeting.recorded(facts, by));
	}

	CollectionMeeting raise(UUID meetingId, UUID deputyId, ProposalKind kind, String text, Viewer by) {
		requireOffice(by);
		CollectionMeeting meeting = this.meetings.findById(meetingId).orElseThrow(NotFound::new);
		meeting.raise(deputyId, kind, text);
		return this.meetings.save(meeting);
	}

	/**
	 * A line that waits for its draft, for the office and for who raised it.
	 * @throws NotFound where there is none, or none for him
	 */
	CollectionItem open(UUID itemId, Viewer viewer) {
		CollectionItem item = this.meetings.item(itemId).orElseThrow(NotFound::new);
		if (!viewer.isOffice() && !item.deputyId().equals(viewer.deputyId())) {
			throw new NotFound();
		}
		item.meeting().requireFree(item);
		return item;
	}

	/** In the transaction that drafts it. */
	void takeUp(UUID itemId, Proposal proposal, Viewer by) {
		CollectionItem item = open(itemId, by);
		item.meeting().takeUp(item, proposal.id());
		this.meetings.save(item.meeting());
	}

	private static void requireOffice(Viewer viewer) {
		if (!viewer.isOffice()) {
			throw new NotFound();
		}
	}

}
