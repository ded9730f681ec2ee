package org.liaisonstation.topics;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import org.liaisonstation.forms.Submissions;

/**
 * What is gathered under a topic.
 *
 * @param member the records, as {@link MemberRef} writes them
 */
record GatherForm(UUID submission, Long version, @NotEmpty(message = "请先勾选要归入的") List<String> member) {

	static GatherForm blank(Topic topic) {
		return new GatherForm(Submissions.fresh(), topic.version(), null);
	}

	public boolean isTicked(String value) {
		return this.member != null && this.member.contains(value);
	}

}
