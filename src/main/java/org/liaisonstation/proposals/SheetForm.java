package org.liaisonstation.proposals;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.BindingResult;

/**
 * 代表建议专用纸, or the sheet of a bill.
 *
 * @param openness whether content and answer may be made public
 * @param originKind what it is made of, or null
 * @param item the line of a collection meeting that it takes up, or null
 */
record SheetForm(UUID submission, Long version, ProposalKind kind, UUID leadId,
		@NotBlank(message = "请填写标题") @Size(max = 60) String title, @Size(max = 5000) String situation,
		@Size(max = 5000) String suggestion, @Size(max = 5000) String cause, @Size(max = 5000) String grounds,
		@Size(max = 5000) String scheme, String field, Boolean inSession, @Size(max = 60) String sessionName,
		Boolean wishesKey, Openness openness, Wishes.Consultation consultation, @Size(max = 200) String suggestedUnits,
		String originKind, UUID originId, UUID item) {

	/** What the deputy wishes for content and answer. */
	enum Openness {

		PUBLIC("可以公开"), PRIVATE("不宜公开"), CONFIDENTIAL("内容保密");

		private final String label;

		Openness(String label) {
			this.label = label;
		}

		String label() {
			return this.label;
		}

		static Openness of(Wishes wishes) {
			return wishes.confidential() ? CONFIDENTIAL : wishes.mayBePublic() ? PUBLIC : PRIVATE;
		}

	}

	static SheetForm blank(ProposalKind kind, UUID leadId, Origin origin, ProposalSource.Beginning beginning) {
		boolean bill = kind == ProposalKind.BILL;
		String begun = (beginning != null) ? beginning.situation() : null;
		return new SheetForm(Submissions.fresh(), null, kind, leadId, (beginning != null) ? beginning.title() : null,
				bill ? null : begun, null, null, bill ? begun : null, null, null, false, null, null, Openness.PUBLIC,
				Wishes.Consultation.WRITTEN, null, (origin != null) ? origin.kind() : null,
				(origin != null) ? origin.id() : null, null);
	}

	/** Of what was raised at a collection meeting. */
	static SheetForm ofItem(CollectionItem item) {
		boolean bill = item.kind() == ProposalKind.BILL;
		return new SheetForm(Submissions.fresh(), null, item.kind(), item.deputyId(), null, bill ? null : item.text(),
				null, bill ? item.text() : null, null, null, null, true, null, null, Openness.PUBLIC,
				Wishes.Consultation.WRITTEN, null, null, null, item.id());
	}

	static SheetForm of(Proposal proposal) {
		Sheet sheet = proposal.sheet();
		Wishes wishes = proposal.wishes();
		return new SheetForm(Submissions.fresh(), proposal.version(), proposal.kind(), proposal.leadId(), sheet.title(),
				sheet.situation(), sheet.suggestion(), sheet.cause(), sheet.grounds(), sheet.scheme(), sheet.field(),
				wishes.inSession(), wishes.sessionName(), wishes.wishesKey(), Openness.of(wishes),
				wishes.consultation(), wishes.suggestedUnits(), null, null, null);
	}

	/** A form that was tampered with is a proposal. */
	ProposalKind kindOrProposal() {
		return (this.kind != null) ? this.kind : ProposalKind.PROPOSAL;
	}

	Origin origin() {
		return (this.originKind != null && !this.originKind.isBlank() && this.originId != null)
				? new Origin(this.originKind, this.originId) : null;
	}

	Sheet sheet() {
		return (kindOrProposal() == ProposalKind.BILL)
				? Sheet.bill(filled(this.title), filled(this.cause), filled(this.grounds), filled(this.scheme),
						filled(this.field))
				: Sheet.proposal(filled(this.title), filled(this.situation), filled(this.suggestion),
						filled(this.field));
	}

	Wishes wishes() {
		return new Wishes(Boolean.TRUE.equals(this.inSession), filled(this.sessionName),
				Boolean.TRUE.equals(this.wishesKey), this.openness == Openness.CONFIDENTIAL,
				this.openness == null || this.openness == Openness.PUBLIC,
				(this.consultation != null) ? this.consultation : Wishes.Consultation.WRITTEN,
				filled(this.suggestedUnits));
	}

	/** What the sheet takes differs by its kind (代表法 15). */
	void check(BindingResult errors) {
		if (kindOrProposal() == ProposalKind.BILL) {
			need(errors, "cause", this.cause, "请填写案由");
			need(errors, "grounds", this.grounds, "请填写案据");
			need(errors, "scheme", this.scheme, "请填写方案");
		}
		else {
			need(errors, "situation", this.situation, "请填写情况问题");
			need(errors, "suggestion", this.suggestion, "请填写建议");
		}
		if (Boolean.TRUE.equals(this.inSession) && filled(this.sessionName) == null) {
			errors.rejectValue("sessionName", "missing", "会议期间提出的，请填写届次会议");
		}
	}

	private static void need(BindingResult errors, String field, String text, String message) {
		if (filled(text) == null && !errors.hasFieldErrors(field)) {
			errors.rejectValue(field, "missing", message);
		}
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
