package org.liaisonstation.deputies;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.liaisonstation.constituencies.Constituency;

/**
 * What a deputy was elected to: a term (届) of a congress, by a constituency or, above the
 * district, by an electing unit.
 */
@Entity
public class Mandate {

	@Id
	private UUID id;

	@Version
	private Long version;

	@ManyToOne(fetch = FetchType.LAZY)
	private Deputy deputy;

	private String term;

	@Enumerated(EnumType.STRING)
	private Level level;

	@ManyToOne(fetch = FetchType.LAZY)
	private Constituency constituency;

	private String electingUnit;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "group_id")
	private DeputyGroup group;

	private boolean convener;

	private LocalDate electedOn;

	private boolean byElection;

	private boolean reelected;

	private LocalDate validFrom;

	private LocalDate validTo;

	@Enumerated(EnumType.STRING)
	private MandateState state;

	private LocalDate stateSince;

	private String stateReason;

	protected Mandate() {
	}

	private Mandate(Deputy deputy, String term, Level level, LocalDate validFrom) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.deputy = deputy;
		this.term = term;
		this.level = level;
		this.validFrom = validFrom;
		this.state = MandateState.SERVING;
		this.stateSince = validFrom;
	}

	/** Elected by the voters of a constituency. */
	public static Mandate ofConstituency(Deputy deputy, String term, Level level, Constituency constituency,
			LocalDate validFrom) {
		Mandate mandate = new Mandate(deputy, term, level, validFrom);
		mandate.constituency = constituency;
		return mandate;
	}

	/** Elected by a congress, for instance 滨河区人大. */
	public static Mandate ofElectingUnit(Deputy deputy, String term, Level level, String electingUnit,
			LocalDate validFrom) {
		Mandate mandate = new Mandate(deputy, term, level, validFrom);
		mandate.electingUnit = electingUnit;
		return mandate;
	}

	public void elected(LocalDate electedOn, boolean byElection, boolean reelected) {
		this.electedOn = electedOn;
		this.byElection = byElection;
		this.reelected = reelected;
	}

	/**
	 * @param group null for none
	 * @param convener whether he convenes the group (召集人)
	 */
	public void join(DeputyGroup group, boolean convener) {
		this.group = group;
		this.convener = convener && group != null;
	}

	/** 暂停执行代表职务 (代表法 61). */
	void suspend(LocalDate day, String reason) {
		if (this.state != MandateState.SERVING) {
			throw new MandateRefused("只有在任的代表资格可以暂停");
		}
		to(MandateState.SUSPENDED, day, reason);
	}

	/** 恢复执行代表职务. */
	void resume(LocalDate day) {
		if (this.state != MandateState.SUSPENDED) {
			throw new MandateRefused("只有暂停的代表资格可以恢复");
		}
		to(MandateState.SERVING, day, null);
	}

	/** 代表资格终止 (代表法 62–63), also at the end of the term. For good. */
	public void end(LocalDate day, String reason) {
		if (this.state == MandateState.ENDED) {
			throw new MandateRefused("这个代表资格已经终止");
		}
		if (day.isBefore(this.validFrom)) {
			throw new MandateRefused("终止日期不能早于任职日期");
		}
		to(MandateState.ENDED, day, reason);
		this.validTo = day;
	}

	private void to(MandateState state, LocalDate day, String reason) {
		this.state = state;
		this.stateSince = day;
		this.stateReason = reason;
	}

	public boolean isServing() {
		return this.state == MandateState.SERVING;
	}

	/** Who elected him, in words. */
	public String electedBy() {
		return (this.constituency != null) ? this.constituency.name() : this.electingUnit;
	}

	/** 市第十八届人大代表. */
	public String title() {
		return this.level.label() + "第" + this.term + "人大代表";
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public Deputy deputy() {
		return this.deputy;
	}

	public String term() {
		return this.term;
	}

	public Level level() {
		return this.level;
	}

	public Constituency constituency() {
		return this.constituency;
	}

	public String electingUnit() {
		return this.electingUnit;
	}

	public DeputyGroup group() {
		return this.group;
	}

	public boolean convener() {
		return this.convener;
	}

	public LocalDate electedOn() {
		return this.electedOn;
	}

	public boolean byElection() {
		return this.byElection;
	}

	public boolean reelected() {
		return this.reelected;
	}

	public LocalDate validFrom() {
		return this.validFrom;
	}

	public LocalDate validTo() {
		return this.validTo;
	}

	public MandateState state() {
		return this.state;
	}

	public LocalDate stateSince() {
		return this.stateSince;
	}

	public String stateReason() {
		return this.stateReason;
	}

}
