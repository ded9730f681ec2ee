package org.liaisonstation.publication;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

import org.springframework.validation.Errors;

/**
 * The public text as the desk writes it.
 */
public record PublicationForm(UUID submission, Long version,
		@NotBlank @Size(max = Publication.TITLE_LENGTH) String publicTitle,
		@NotBlank @Size(max = Publication.TEXT_LENGTH) String publicText) {

	public PublicationForm {
		publicTitle = (publicTitle != null) ? publicTitle.strip() : "";
		publicText = (publicText != null) ? publicText.replace("\r\n", "\n").strip() : "";
	}

	static PublicationForm of(Publication publication) {
		return new PublicationForm(Submissions.fresh(), publication.version(), publication.title(), publication.text());
	}

	/** What may never be public is an error beside its field. */
	void refusePersonal(Errors errors) {
		refusePersonal("publicTitle", this.publicTitle, errors);
		refusePersonal("publicText", this.publicText, errors);
	}

	private static void refusePersonal(String field, String text, Errors errors) {
		PersonalTrace.in(text)
			.stream()
			.filter(PersonalTrace::refused)
			.findFirst()
			.ifPresent((trace) -> errors.rejectValue(field, "personal",
					"公开的文字里不能有" + trace.label() + "（" + trace.excerpt() + "），请删去"));
	}

}
