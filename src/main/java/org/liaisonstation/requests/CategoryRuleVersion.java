package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * What is set for a category from a moment on; never changed, only followed by another.
 */
@Entity
@Table(name = "category_rule")
class CategoryRuleVersion {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String category;

	private Instant validFrom;

	private String changedBy;

	@Embedded
	private CategoryTerms terms;

	protected CategoryRuleVersion() {
	}

	CategoryRuleVersion(String category, CategoryTerms terms, Instant validFrom, String changedBy) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.category = category;
		this.terms = terms;
		this.validFrom = validFrom;
		this.changedBy = changedBy;
	}

	public UUID id() {
		return this.id;
	}

	public String category() {
		return this.category;
	}

	public Instant validFrom() {
		return this.validFrom;
	}

	public String changedBy() {
		return this.changedBy;
	}

	public CategoryTerms terms() {
		// Hibernate reads a row without any value as no terms at all
		return (this.terms != null) ? this.terms : CategoryTerms.NONE;
	}

}
