package org.liaisonstation.activities.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

import org.liaisonstation.deputies.DeputyGroup;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a plan, to be read; what may happen to it is in {@link Plan}, which
 * alone changes this.
 */
@MappedSuperclass
public abstract class PlanRecord extends AbstractAggregateRoot<Plan> {

	@Id
	UUID id;

	@Version
	Long version;

	@Embedded
	PlanPeriod period;

	@ManyToOne(fetch = FetchType.LAZY)
	DeputyGroup group;

	@Enumerated(EnumType.STRING)
	PlanState state;

	String note;

	Instant draftedAt;

	String draftedByName;

	LocalDate adoptedOn;

	String adoptedBy;

	Instant publishedAt;

	String publishedByName;

	Instant withdrawnAt;

	String withdrawnByName;

	String withdrawnReason;

	Instant changedAt;

	String changedBy;

	String changedWhat;

	@OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
	@OrderBy("lastDay, position")
	List<PlanItem> items = new ArrayList<>();

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/plans/" + this.id;
	}

	/** 2026年度工作计划, 第一代表小组2026年3月活动计划. */
	public String title() {
		return (this.group != null) ? this.group.name() + this.period.words() + "活动计划" : this.period.words() + "工作计划";
	}

	/** 联络站, or the name of the group. */
	public String owner() {
		return (this.group != null) ? this.group.name() : "联络站";
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public PlanPeriod period() {
		return this.period;
	}

	/** Null where it is the station's. */
	public DeputyGroup group() {
		return this.group;
	}

	public PlanState state() {
		return this.state;
	}

	public boolean isDraft() {
		return this.state == PlanState.DRAFT;
	}

	public boolean isPublished() {
		return this.state == PlanState.PUBLISHED;
	}

	public String note() {
		return this.note;
	}

	public String draftedByName() {
		return this.draftedByName;
	}

	public Instant draftedAt() {
		return this.draftedAt;
	}

	public LocalDate adoptedOn() {
		return this.adoptedOn;
	}

	/** The meeting. */
	public String adoptedBy() {
		return this.adoptedBy;
	}

	public Instant publishedAt() {
		return this.publishedAt;
	}

	public String publishedByName() {
		return this.publishedByName;
	}

	public Instant withdrawnAt() {
		return this.withdrawnAt;
	}

	public String withdrawnByName() {
		return this.withdrawnByName;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

	Instant changedAt() {
		return this.changedAt;
	}

	String changedBy() {
		return this.changedBy;
	}

	String changedWhat() {
		return this.changedWhat;
	}

	/** By the day on which they are due. */
	public List<PlanItem> items() {
		return Collections.unmodifiableList(this.items);
	}

}
