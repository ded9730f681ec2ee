package org.liaisonstation.topics;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * A request, an opinion or a proposal that was gathered. One that was taken out stays,
 * with the reason.
 */
@Entity
@Table(name = "topic_member")
public class TopicMember {

	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Topic topic;

	@Enumerated(EnumType.STRING)
	private MemberKind kind;

	private UUID memberId;

	private String number;

	private Instant addedAt;

	private String addedByName;

	private Instant removedAt;

	private String removedReason;

	protected TopicMember() {
	}

	TopicMember(Topic topic, Gathered gathered, Instant at, String byName) {
		this.id = IDS.generate();
		this.topic = topic;
		this.kind = gathered.ref().kind();
		this.memberId = gathered.ref().id();
		this.number = gathered.number();
		this.addedAt = at;
		this.addedByName = byName;
	}

	void takeOut(String reason, Instant at) {
		this.removedAt = at;
		this.removedReason = reason;
	}

	public boolean isIn() {
		return this.removedAt == null;
	}

	public UUID id() {
		return this.id;
	}

	public MemberRef ref() {
		return new MemberRef(this.kind, this.memberId);
	}

	public String number() {
		return this.number;
	}

	public Instant addedAt() {
		return this.addedAt;
	}

	public String addedByName() {
		return this.addedByName;
	}

	public String removedReason() {
		return this.removedReason;
	}

	/** What is to be gathered, by the number that people know it by. */
	record Gathered(MemberRef ref, String number) {

	}

}
