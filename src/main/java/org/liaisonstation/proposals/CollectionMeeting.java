package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/** 议案及建议征集工作会议: what was raised there becomes drafts. */
@Entity
@Table(name = "collection_meeting")
public class CollectionMeeting extends AbstractAggregateRoot<CollectionMeeting> {

	static final String KIND = "collection";

	/**
	 * The meeting.
	 *
	 * @param place or null
	 * @param note or null
	 */
	record Facts(String title, LocalDate on, String place, String note) {

	}

	@Id
	private UUID id;

	@Version
	private Long version;

	private String title;

	private LocalDate onDate;

	private String place;

	private String note;

	private UUID recordedBy;

	@OneToMany(mappedBy = "meeting", cascade = CascadeType.ALL)
	@OrderBy("position")
	private List<CollectionItem> items = new ArrayList<>();

	protected CollectionMeeting() {
	}

	static CollectionMeeting recorded(Facts facts, Viewer by) {
		CollectionMeeting meeting = new CollectionMeeting();
		meeting.id = Generators.timeBasedEpochGenerator().generate();
		meeting.title = facts.title();
		meeting.onDate = facts.on();
		meeting.place = facts.place();
		meeting.note = facts.note();
		meeting.recordedBy = by.accountId();
		meeting.happened("recorded", Map.of());
		return meeting;
	}

	/** A deputy raised a matter. */
	void raise(UUID deputyId, ProposalKind kind, String text) {
		this.items.add(new CollectionItem(this, this.items.size() + 1, deputyId, kind, text));
		happened("raised", Map.of());
	}

	/** Its draft is there. */
	void takeUp(CollectionItem item, UUID proposalId) {
		requireFree(item);
		item.takenUpBy(proposalId);
		happened("taken_up", Map.of("proposal", proposalId.toString()));
	}

	void requireFree(CollectionItem item) {
		if (item.proposalId() != null) {
			throw new StalePage(this.title, href(), null, null, "这一条已经起草过。");
		}
	}

	private void happened(String what, Map<String, String> details) {
		registerEvent(Recorded.of("collection." + what, KIND, this.id, details));
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/collections/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public String title() {
		return this.title;
	}

	public LocalDate onDate() {
		return this.onDate;
	}

	public String place() {
		return this.place;
	}

	public String note() {
		return this.note;
	}

	public List<CollectionItem> items() {
		return Collections.unmodifiableList(this.items);
	}

	/** How many were taken up. */
	public long drafted() {
		return this.items.stream().filter((item) -> item.proposalId() != null).count();
	}

}
