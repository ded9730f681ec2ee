package org.liaisonstation.files;

import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a file without its content.
 *
 * @param width of an image, in pixels; none otherwise
 * @param createdBy the account that stored it, none for a visitor
 */
public record StoredFile(UUID id, String ownerKind, UUID ownerId, String name, String mediaType, int size,
		String sha256, Integer width, Integer height, Instant createdAt, String createdBy) {

	private static final int KILO = 1024;

	public boolean isImage() {
		return this.width != null;
	}

	/** For people: 820 KB, 3.4 MB. */
	public String sizeLabel() {
		if (this.size < KILO * KILO) {
			return Math.max(1, this.size / KILO) + " KB";
		}
		return "%.1f MB".formatted(this.size / (double) (KILO * KILO));
	}

}
