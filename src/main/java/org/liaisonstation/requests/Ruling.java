package org.liaisonstation.requests;

import java.time.Instant;

import jakarta.persistence.Embeddable;

/**
 * What the director ruled (裁定) on what a unit had asked for.
 *
 * @param granted whether it was granted
 */
@Embeddable
public record Ruling(Boolean granted, String text, Instant at, String by) {

}
