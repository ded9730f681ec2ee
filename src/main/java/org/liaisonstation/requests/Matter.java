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
 * @param scope code of 范围, how many people it concerns; null until reviewed
 * @param placeId the village or community, or null
 * @param constituencyId the constituency of the place
 * @param location where it happens (发生地)
 * @param content in the resident's words
 * @param appeal what he wants (诉求)
 */
@Embeddable
public record Matter(String title, String category, String nature, String urgency, String scope, UUID placeId,
		UUID constituencyId, String location, String content, String appeal) {

	private static final int MOST_IN_TITLE = 30;

	private static final int LEAST_IN_TITLE = 8;

	/** A title until somebody writes one: the beginning of the first sentence. */
	public static String beginningOf(String content) {
		String first = content.strip().split("[。！？!?；;\\n]", 2)[0];
		if (first.length() <= MOST_IN_TITLE) {
			return first;
		}
		int pause = Math.max(first.lastIndexOf('，', MOST_IN_TITLE), first.lastIndexOf('、', MOST_IN_TITLE));
		return first.substring(0, (pause >= LEAST_IN_TITLE) ? pause : MOST_IN_TITLE);
	}

	/** What nobody judged is as the category presets it. */
	public Matter completedBy(CategoryRule rule) {
		return new Matter(this.title, this.category, (this.nature != null) ? this.nature : rule.nature(),
				(this.urgency != null) ? this.urgency : rule.urgency(),
				(this.scope != null) ? this.scope : rule.scope(), this.placeId, this.constituencyId, this.location,
				this.content, this.appeal);
	}

	/** The same words of the resident under what staff made of them. */
	Matter reviewedAs(String title, String category, String nature, String urgency, String scope, UUID placeId,
			UUID constituencyId) {
		return new Matter(title, category, nature, urgency, scope, placeId, constituencyId, this.location, this.content,
				this.appeal);
	}

	/** The same words under the category of a matter that it was merged with. */
	Matter categorizedAs(Matter other) {
		return reviewedAs(this.title, other.category, other.nature, other.urgency, other.scope, this.placeId,
				this.constituencyId);
	}

}
