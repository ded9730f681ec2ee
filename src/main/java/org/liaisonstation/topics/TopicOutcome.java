package org.liaisonstation.topics;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * An outcome (成效) of a topic, with a number where it has one. One with a figure key
 * counts under that key in the period of its day, until it is struck out.
 */
@Entity
@Table(name = "topic_outcome")
public class TopicOutcome {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Topic topic;

	private int position;

	private String label;

	private BigDecimal quantity;

	private String unit;

	private String place;

	private LocalDate onDate;

	private String figureKey;

	private Instant recordedAt;

	private Instant struckAt;

	private String struckReason;

	protected TopicOutcome() {
	}

	TopicOutcome(Topic topic, int position, Facts facts, Instant at) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.topic = topic;
		this.position = position;
		this.label = facts.label();
		this.quantity = facts.quantity();
		this.unit = facts.unit();
		this.place = facts.place();
		this.onDate = facts.onDate();
		this.figureKey = facts.figureKey();
		this.recordedAt = at;
	}

	/**
	 * What came of it.
	 *
	 * @param quantity null for what cannot be counted, a policy for instance
	 * @param unit null without a quantity
	 * @param place where it can be seen, or null
	 * @param figureKey {@code topics.<topic>.<measure>}, for a whole number alone; null
	 * where it does not count
	 */
	public record Facts(String label, BigDecimal quantity, String unit, String place, LocalDate onDate,
			String figureKey) {

		/** The form of a key. */
		static final String KEY = "topics\\.[a-z_]{1,30}\\.[a-z_]{1,30}";

		/** Without a number, a unit, a place or a key. */
		public static Facts of(String label, LocalDate onDate) {
			return new Facts(label, null, null, null, onDate, null);
		}

		boolean isWhole() {
			return this.quantity != null && this.quantity.stripTrailingZeros().scale() <= 0;
		}

	}

	void strike(String reason, Instant at) {
		this.struckAt = at;
		this.struckReason = reason;
	}

	public boolean isStruck() {
		return this.struckAt != null;
	}

	public UUID id() {
		return this.id;
	}

	public String label() {
		return this.label;
	}

	/** 10000, 0.5; null where there is none. */
	public String plainQuantity() {
		return (this.quantity != null) ? this.quantity.stripTrailingZeros().toPlainString() : null;
	}

	public String unit() {
		return this.unit;
	}

	public String place() {
		return this.place;
	}

	public LocalDate onDate() {
		return this.onDate;
	}

	public String figureKey() {
		return this.figureKey;
	}

	public Instant recordedAt() {
		return this.recordedAt;
	}

	public String struckReason() {
		return this.struckReason;
	}

}
