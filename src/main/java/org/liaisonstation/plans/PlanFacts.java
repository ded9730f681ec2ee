package org.liaisonstation.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * What is known of a plan, to be read; what may happen to it is in {@link PlanRecord},
 * which alone changes this.
 */
@MappedSuperclass
public abstract class PlanFacts<P extends PlanFacts<P, L>, L extends PlanLine> extends AbstractAggregateRoot<P> {

	@Id
	UUID id;

	@Version
	Long version;

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

	/** Its page at the desk, without the context path. */
	public abstract String href();

	public abstract String title();

	/** As they are kept; to be changed. */
	protected abstract List<L> lines();

	/** What is said to whose page is older. */
	public StalePage stale() {
		return new StalePage(title(), href(), this.changedBy, this.changedAt, this.changedWhat);
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
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

	/** By the day on which they are due. */
	public List<L> items() {
		return lines().stream().sorted(Comparator.comparing(L::lastDay).thenComparing(L::position)).toList();
	}

	public L item(UUID itemId) {
		return lines().stream().filter((line) -> line.id().equals(itemId)).findFirst().orElseThrow(NotFound::new);
	}

	/** The lines that the public does not read yet. */
	public List<L> waiting() {
		return lines().stream().filter((line) -> !line.isPublic()).toList();
	}

}
