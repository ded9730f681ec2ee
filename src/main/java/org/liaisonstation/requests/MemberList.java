package org.liaisonstation.requests;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.liaisonstation.audit.Recorded;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The people behind a matter that several report: at most five representatives and the
 * others (信访工作条例 20). Confidential: for the office alone.
 */
@Entity
@Table(name = "request_member_list")
public class MemberList extends AbstractAggregateRoot<MemberList> {

	static final int MOST_REPRESENTATIVES = 5;

	@Id
	private UUID id;

	@Version
	private Long version;

	private UUID requestId;

	private Instant changedAt;

	private String changedBy;

	@ElementCollection
	@CollectionTable(name = "request_member", joinColumns = @JoinColumn(name = "list_id"))
	@OrderColumn(name = "position")
	private List<Member> members = new ArrayList<>();

	protected MemberList() {
	}

	MemberList(UUID requestId) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.requestId = requestId;
	}

	/** Writes the whole list, in the place of what was in it. */
	void write(List<Member> representatives, List<Member> others, Instant at, String by) {
		if (representatives.isEmpty() || representatives.size() > MOST_REPRESENTATIVES) {
			throw new IllegalArgumentException("one to five representatives, not " + representatives.size());
		}
		this.members.clear();
		this.members.addAll(representatives);
		this.members.addAll(others);
		this.changedAt = at;
		this.changedBy = by;
		registerEvent(Recorded.of("request.members-changed", "request", this.requestId,
				Map.of("size", String.valueOf(this.members.size()))));
	}

	public Long version() {
		return this.version;
	}

	public Instant changedAt() {
		return this.changedAt;
	}

	public String changedBy() {
		return this.changedBy;
	}

	public List<Member> representatives() {
		return this.members.stream().filter(Member::representative).toList();
	}

	public List<Member> others() {
		return this.members.stream().filter((member) -> !member.representative()).toList();
	}

	public int size() {
		return this.members.size();
	}

}
