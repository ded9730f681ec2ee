package org.liaisonstation.inbox;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What one account is told (站内消息). */
@Entity
class Notice {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@Version
	private Long version;

	private UUID accountId;

	private String kind;

	private UUID aboutId;

	private String number;

	private String href;

	private String text;

	private Instant createdAt;

	private Instant readAt;

	private Instant withdrawnAt;

	protected Notice() {
	}

	Notice(UUID accountId, About about, News news, Instant at) {
		this.id = IDS.generate();
		this.accountId = accountId;
		this.kind = news.kind();
		this.aboutId = about.id();
		this.number = about.number();
		this.href = about.href();
		this.text = news.text();
		this.createdAt = at;
	}

	/** Reading it again changes nothing. */
	void read(Instant at) {
		if (this.readAt == null) {
			this.readAt = at;
		}
	}

	boolean isFor(UUID account) {
		return this.accountId.equals(account) && this.withdrawnAt == null;
	}

	public UUID id() {
		return this.id;
	}

	public String kind() {
		return this.kind;
	}

	public String number() {
		return this.number;
	}

	/** Its page at the desk, without the context path. */
	public String href() {
		return this.href;
	}

	public String text() {
		return this.text;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	public boolean isUnread() {
		return this.readAt == null;
	}

}
