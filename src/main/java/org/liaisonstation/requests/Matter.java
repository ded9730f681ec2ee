package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * What a request is about.
 *
 * @param title short, written by staff
 * @param category code of the second level of 诉求分类; null until reviewed
 * @param nature code of 性质
 * @param urgency code of 紧急程度
 * @param placeId the village or community, or null
 * @param constituencyId the constituency of the place
 * @param location where it happens (发生地)
 * @param content in the resident's words
 * @param appeal what he wants (诉求)
 */
@Embeddable
public record Matter(String title, String category, String nature, String urgency, UUID placeId, UUID constituencyId,
		String location, String content, String appeal) {

	/** A title until somebody writes one: the beginning of the first sentence. */
	public static String beginningOf(String content) {
		String first = content.strip().split("[。！？!?；;\\n]", 2)[0];
		return (first.length() > 30) ? first.substring(0, 29) + "…" : first;
	}

	/** The same words of the resident under what staff made of them. */
	Matter reviewedAs(String title, String category, String nature, String urgency, UUID placeId, UUID constituencyId) {
		return new Matter(title, category, nature, urgency, placeId, constituencyId, this.location, this.content,
				this.appeal);
	}

}
