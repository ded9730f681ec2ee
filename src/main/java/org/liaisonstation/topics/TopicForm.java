package org.liaisonstation.topics;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

/**
 * What a topic is about, and what it begins with.
 *
 * @param member the records that are gathered with it, as {@link MemberRef} writes them
 */
record TopicForm(UUID submission, Long version, @NotBlank(message = "请写一个标题") @Size(max = 40) String title,
		@NotBlank(message = "请写明群众反映的情况") @Size(max = 3000) String situation, String field, List<String> member) {

	TopicForm {
		member = (member != null) ? member : List.of();
	}

	static TopicForm begin(String title, List<String> member) {
		return new TopicForm(Submissions.fresh(), null, title, null, null, member);
	}

	static TopicForm of(Topic topic) {
		return new TopicForm(Submissions.fresh(), topic.version(), topic.title(), topic.situation(), topic.field(),
				null);
	}

	Topic.Words words() {
		return new Topic.Words(this.title.strip(), this.situation.strip(), Filled.of(this.field));
	}

	List<MemberRef> members() {
		return MemberRef.of(this.member);
	}

}
