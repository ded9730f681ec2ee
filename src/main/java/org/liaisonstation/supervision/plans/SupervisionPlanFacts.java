package org.liaisonstation.supervision.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a plan, to be read; what may happen to it is in
 * {@link SupervisionPlan}, which alone changes this.
 */
@MappedSuperclass
public abstract class SupervisionPlanFacts extends AbstractAggregateRoot<SupervisionPlan> {

	@Id
	UUID id;

	@Version
	Long version;

	int year;

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
	List<SupervisionItem> items = new ArrayList<>();

	/** Its page at the desk, without the context path. */
	public String href() {
		return "/desk/supervision-plans/" + this.id;
	}

	/** 2026年度监督计划. */
	public String title() {
		return this.year + "年度监督计划";
	}

	StalePage stale() {
		return new StalePage(title(), href(), this.changedBy, this.changedAt, this.changedWhat);
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public int year() {
		return this.year;
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

	public Instant draftedAt() {
		return this.draftedAt;
	}

	public String draftedByName() {
		return this.draftedByName;
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

	/** By the day on which they are due. */
	public List<SupervisionItem> items() {
		return this.items.stream()
			.sorted(Comparator.comparing(SupervisionItem::lastDay).thenComparing(SupervisionItem::position))
			.toList();
	}

	public SupervisionItem item(UUID itemId) {
		return this.items.stream().filter((item) -> item.id().equals(itemId)).findFirst().orElseThrow(NotFound::new);
	}

	/** The items that the public does not read yet. */
	List<SupervisionItem> waiting() {
		return this.items.stream().filter((item) -> !item.isPublic()).toList();
	}

}
