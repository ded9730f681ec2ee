package org.liaisonstation.proposals;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What a deputy raised at a collection meeting, one matter each; a draft takes it up.
 * Changed by its {@link CollectionMeeting} alone.
 */
@Entity
@Table(name = "collection_item")
public class CollectionItem {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private CollectionMeeting meeting;

	private int position;

	private UUID deputyId;

	@Enumerated(EnumType.STRING)
	@Column(name = "form")
	private ProposalKind kind;

	private String text;

	private UUID proposalId;

	protected CollectionItem() {
	}

	CollectionItem(CollectionMeeting meeting, int position, UUID deputyId, ProposalKind kind, String text) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.meeting = meeting;
		this.position = position;
		this.deputyId = deputyId;
		this.kind = kind;
		this.text = text;
	}

	void takenUpBy(UUID proposalId) {
		this.proposalId = proposalId;
	}

	public UUID id() {
		return this.id;
	}

	public int position() {
		return this.position;
	}

	public UUID deputyId() {
		return this.deputyId;
	}

	public ProposalKind kind() {
		return this.kind;
	}

	public String text() {
		return this.text;
	}

	/** The draft that was made of it, or null. */
	public UUID proposalId() {
		return this.proposalId;
	}

	CollectionMeeting meeting() {
		return this.meeting;
	}

}
