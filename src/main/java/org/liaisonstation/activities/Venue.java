package org.liaisonstation.activities;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * Where an activity takes place; all of it may be missing.
 *
 * @param pointId a liaison point
 * @param roomId a room of the station
 * @param location in words
 */
@Embeddable
public record Venue(UUID placeId, UUID pointId, UUID roomId, String location) {

	public static Venue nowhere() {
		return new Venue(null, null, null, null);
	}

}
