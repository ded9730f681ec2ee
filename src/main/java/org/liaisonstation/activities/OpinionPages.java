package org.liaisonstation.activities;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.lineage.Lineage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Prepares the pages of one opinion; who sees its activity sees it. */
@Component
@Transactional(readOnly = true)
class OpinionPages {

	private final Opinions opinions;

	private final ActivityAccess access;

	private final ActivityNames names;

	private final Lineage lineage;

	private final ApplicationEventPublisher events;

	OpinionPages(Opinions opinions, ActivityAccess access, ActivityNames names, Lineage lineage,
			ApplicationEventPublisher events) {
		this.opinions = opinions;
		this.access = access;
		this.names = names;
		this.lineage = lineage;
		this.events = events;
	}

	public Opinion open(UUID id, Viewer viewer, Model model) {
		Opinion opinion = this.opinions.findById(id).orElseThrow(NotFound::new);
		Activity activity = this.access.findVisible(opinion.activity().id(), viewer);
		model.addAttribute("opinion", opinion);
		model.addAttribute("activity", activity);
		model.addAttribute("may", OpinionPermissions.of(opinion, this.access.permissions(activity, viewer)));
		model.addAttribute("names",
				this.names.of(Stream
					.concat(Stream.of(opinion.placeId()).filter(Objects::nonNull),
							ActivityNames.idsOf(activity.outline(), activity.venue(), activity.subjects()).stream())
					.toList()));
		return opinion;
	}

	/** The page of the opinion itself. */
	public String show(UUID id, Viewer viewer, Model model) {
		Opinion opinion = open(id, viewer, model);
		model.addAttribute("lineage", this.lineage.chainOf(Opinion.KIND, id));
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new OpinionAnswerForm(Submissions.fresh(), opinion.version(), null));
		}
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(opinion.version()));
		}
		return "activities/opinion";
	}

	/** The same with the name of who said it, which leaves a trace. */
	@Transactional
	public String reveal(UUID id, Viewer viewer, Model model) {
		nameShown(id, viewer);
		model.addAttribute("revealed", true);
		return show(id, viewer, model);
	}

	/** For the form that holds the name: 404 or 409 where nothing may be corrected. */
	@Transactional
	public Opinion openToCorrect(UUID id, Viewer viewer, Model model) {
		Opinion opinion = open(id, viewer, model);
		this.access.toAct(opinion.activity().id(), viewer, ActivityAct.ADD_OPINION);
		if (!((OpinionPermissions) Objects.requireNonNull(model.getAttribute("may"))).correct()) {
			throw new ActivityRefused(opinion.number(), opinion.href(), "这条意见已经处理，不能再改内容。");
		}
		if (opinion.saidBy() != null) {
			nameShown(id, viewer);
		}
		return opinion;
	}

	private void nameShown(UUID id, Viewer viewer) {
		Opinion opinion = this.opinions.findById(id).orElseThrow(NotFound::new);
		Activity activity = this.access.findVisible(opinion.activity().id(), viewer);
		if (!this.access.permissions(activity, viewer).seesNames()) {
			throw new NotFound();
		}
		this.events.publishEvent(Recorded.of("opinion.name_shown", Opinion.KIND, id));
	}

}
