package org.liaisonstation.topics;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Prepares the pages of one topic. */
@Component
@Transactional(readOnly = true)
class TopicPages {

	private static final String PAGE = "topics/topic";

	private final TopicAccess access;

	private final MemberLines members;

	private final TopicChoices choices;

	private final Units units;

	private final Files files;

	private final Lineage lineage;

	private final Publications publications;

	TopicPages(TopicAccess access, MemberLines members, TopicChoices choices, Units units, Files files, Lineage lineage,
			Publications publications) {
		this.access = access;
		this.members = members;
		this.choices = choices;
		this.units = units;
		this.files = files;
		this.lineage = lineage;
		this.publications = publications;
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public Topic open(UUID id, Viewer viewer, Model model, TopicAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	private Topic prepare(Topic topic, Viewer viewer, Model model) {
		topic.history().size();
		topic.members().size();
		topic.outcomes().size();
		Map<UUID, String> names = unitNames(topic.measures());
		model.addAttribute("topic", topic);
		model.addAttribute("may", TopicPermissions.of(topic.state(), viewer));
		model.addAttribute("measures", topic.measures()
			.stream()
			.map((measure) -> MeasureLine.of(measure, names.getOrDefault(measure.unitId(), ""), this.choices.today()))
			.toList());
		model.addAttribute("choices", this.choices);
		return topic;
	}

	private Map<UUID, String> unitNames(List<TopicMeasure> measures) {
		List<UUID> ids = measures.stream().map(TopicMeasure::unitId).filter(Objects::nonNull).distinct().toList();
		return ids.isEmpty() ? Map.of()
				: this.units.findByIdIn(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
	}

	/** The page of the topic itself; 404 for whom it does not concern. */
	public String show(UUID id, Viewer viewer, Model model) {
		Topic topic = prepare(this.access.findVisible(id, viewer), viewer, model);
		pictures(topic, model);
		model.addAttribute("members", this.members.of(id, viewer));
		model.addAttribute("lineage", this.lineage.chainOf(Topic.KIND, id));
		model.addAttribute("publication", this.publications.find(Topic.KIND, id).orElse(null));
		model.addAttribute("evidence",
				this.files.of(OutcomeDesk.EVIDENCE, topic.outcomes().stream().map(TopicOutcome::id).toList()));
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(topic.version()));
		}
		return PAGE;
	}

	/** How it was and how it is now. */
	void pictures(Topic topic, Model model) {
		for (OutcomeDesk.Moment moment : OutcomeDesk.Moment.values()) {
			model.addAttribute(moment.name().toLowerCase(), this.files.of(moment.of(topic.id())));
		}
	}

	/** A picture or what proves an outcome; 404 where it is another record's. */
	public ResponseEntity<byte[]> download(UUID id, UUID file, Viewer viewer) {
		Topic topic = this.access.findVisible(id, viewer);
		StoredFile found = owners(topic).map((owner) -> this.files.find(file, owner).orElse(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NotFound::new);
		return this.files.download(found);
	}

	private static Stream<Owner> owners(Topic topic) {
		return Stream.concat(Stream.of(OutcomeDesk.Moment.values()).map((moment) -> moment.of(topic.id())),
				topic.outcomes().stream().map((outcome) -> new Owner(OutcomeDesk.EVIDENCE, outcome.id())));
	}

}
