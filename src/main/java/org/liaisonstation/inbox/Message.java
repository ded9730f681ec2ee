package org.liaisonstation.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A mail or a robot's message on its way. An attempt is written down before it is made:
 * whoever finds a message in the middle of one that ended long ago knows that the station
 * was killed meanwhile. A message that may have arrived is sent a second time and never a
 * third, so that a crash repeats it at most once.
 */
@Entity
@Table(name = "outbox")
class Message {

	private static final int MOST_UNSURE = 1;

	private static final Duration LONGEST_DELAY = Duration.ofHours(1);

	/** PENDING, SENDING and then one of the others. */
	enum State {

		PENDING("待发送"), SENDING("发送中"), SENT("已发送"), FAILED("未发出"), WITHDRAWN("已收回");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	@Version
	private Long version;

	@Enumerated(EnumType.STRING)
	private Channel channel;

	private UUID accountId;

	private UUID unitId;

	private UUID aboutId;

	private String subject;

	private String href;

	@Enumerated(EnumType.STRING)
	private State state;

	private int attempts;

	private int unsure;

	private Instant nextAt;

	@Enumerated(EnumType.STRING)
	private Trouble trouble;

	private Instant createdAt;

	private Instant doneAt;

	protected Message() {
	}

	private Message(Channel channel, UUID aboutId, String subject, String href, Instant at) {
		this.id = IDS.generate();
		this.channel = channel;
		this.aboutId = aboutId;
		this.subject = subject;
		this.href = href;
		this.state = State.PENDING;
		this.createdAt = at;
		this.nextAt = at;
	}

	static Message mailToAccount(UUID accountId, UUID aboutId, String subject, String href, Instant at) {
		Message mail = new Message(Channel.MAIL, aboutId, subject, href, at);
		mail.accountId = accountId;
		return mail;
	}

	static Message mailToUnit(UUID unitId, UUID aboutId, String subject, String href, Instant at) {
		Message mail = new Message(Channel.MAIL, aboutId, subject, href, at);
		mail.unitId = unitId;
		return mail;
	}

	static Message byRobot(UUID aboutId, String subject, String href, Instant at) {
		return new Message(Channel.ROBOT, aboutId, subject, href, at);
	}

	/**
	 * An attempt is about to be made.
	 * @param lease how long nobody else takes the message
	 * @return false where it must not be sent again
	 */
	boolean begin(Instant now, Duration lease) {
		if (this.state == State.SENDING && ++this.unsure > MOST_UNSURE) {
			end(State.FAILED, Trouble.INTERRUPTED, now);
			return false;
		}
		this.state = State.SENDING;
		this.attempts++;
		this.nextAt = now.plus(lease);
		return true;
	}

	/**
	 * How the attempt ended.
	 * @param most attempts before it is given up
	 * @param firstDelay until the second attempt; each further one takes twice as long
	 */
	void ended(Outcome outcome, int most, Duration firstDelay, Instant now) {
		if (this.state != State.SENDING) {
			throw new IllegalStateException("message " + this.id + " is not being sent");
		}
		switch (outcome.kind()) {
			case SENT -> end(State.SENT, null, now);
			case REFUSED -> end(State.FAILED, outcome.trouble(), now);
			case UNSURE -> {
				this.unsure++;
				tryAgain(outcome.trouble(), this.unsure > MOST_UNSURE, firstDelay, now);
			}
			case NOT_YET, NOBODY_THERE -> tryAgain((this.attempts >= most) ? Trouble.TOO_OFTEN : outcome.trouble(),
					this.attempts >= most, firstDelay, now);
		}
	}

	private void tryAgain(Trouble trouble, boolean over, Duration firstDelay, Instant now) {
		if (over) {
			end(State.FAILED, trouble, now);
			return;
		}
		this.state = State.PENDING;
		this.trouble = trouble;
		this.nextAt = now.plus(delay(firstDelay));
	}

	private Duration delay(Duration firstDelay) {
		Duration delay = firstDelay;
		for (int attempt = 1; attempt < this.attempts && delay.compareTo(LONGEST_DELAY) < 0; attempt++) {
			delay = delay.multipliedBy(2);
		}
		return (delay.compareTo(LONGEST_DELAY) < 0) ? delay : LONGEST_DELAY;
	}

	private void end(State end, Trouble trouble, Instant now) {
		this.state = end;
		this.trouble = trouble;
		this.doneAt = now;
	}

	/** Somebody who looked into it sends it again, from the beginning. */
	void retry(Instant now) {
		if (this.state != State.FAILED) {
			throw new IllegalStateException("message " + this.id + " did not fail");
		}
		this.state = State.PENDING;
		this.attempts = 0;
		this.unsure = 0;
		this.nextAt = now;
		this.doneAt = null;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public Channel channel() {
		return this.channel;
	}

	/** Whose mail it is, or null. */
	public UUID accountId() {
		return this.accountId;
	}

	/** The unit whose mail it is, or null. */
	public UUID unitId() {
		return this.unitId;
	}

	/** A number and what to do. */
	String subject() {
		return this.subject;
	}

	String href() {
		return this.href;
	}

	public State state() {
		return this.state;
	}

	public int attempts() {
		return this.attempts;
	}

	/** When it is sent next. */
	public Instant nextAt() {
		return this.nextAt;
	}

	/** Why it has not left, or null. */
	public Trouble trouble() {
		return this.trouble;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** When it was sent or given up, or null. */
	public Instant doneAt() {
		return this.doneAt;
	}

	public boolean isFailed() {
		return this.state == State.FAILED;
	}

}
