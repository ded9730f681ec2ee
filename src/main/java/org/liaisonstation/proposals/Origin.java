package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a proposal was made of.
 *
 * @param kind {@code request}, {@code opinion} or {@code topic}: the kind of its node in
 * the lineage
 */
@Embeddable
public record Origin(@Column(name = "origin_kind") String kind, @Column(name = "origin_id") UUID id) {

}
