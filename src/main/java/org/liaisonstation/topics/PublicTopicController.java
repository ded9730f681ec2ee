package org.liaisonstation.topics;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.files.Files;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.lineage.Lineage;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 热点问题 for everybody: what was done about what many had said. */
@Controller
class PublicTopicController {

	private static final int PAGE = 12;

	private final PublicTopics topics;

	private final Lineage lineage;

	private final Files files;

	PublicTopicController(PublicTopics topics, Lineage lineage, Files files) {
		this.topics = topics;
		this.lineage = lineage;
		this.files = files;
	}

	@GetMapping("/topics")
	String list(@RequestParam(required = false) Instant at, @RequestParam(required = false) UUID after, Model model) {
		List<PublicTopics.PublicTopic> found = (at != null && after != null) ? this.topics.before(at, after, PAGE + 1)
				: this.topics.latest(PAGE + 1);
		boolean more = found.size() > PAGE;
		model.addAttribute("topics", more ? found.subList(0, PAGE) : found);
		model.addAttribute("last", more ? found.get(PAGE - 1) : null);
		return "topics/public-topics";
	}

	@GetMapping("/topics/{id}")
	String show(@PathVariable UUID id, Model model) {
		PublicTopics.PublicTopic topic = this.topics.find(id).orElseThrow(NotFound::new);
		model.addAttribute("topic", topic);
		model.addAttribute("before", this.topics.pictures(topic, OutcomeDesk.Moment.BEFORE));
		model.addAttribute("after", this.topics.pictures(topic, OutcomeDesk.Moment.AFTER));
		model.addAttribute("lineage", this.lineage.publicChainOf(Topic.KIND, id));
		return "topics/public-topic";
	}

	@GetMapping("/topics/{id}/pictures/{file}")
	ResponseEntity<byte[]> picture(@PathVariable UUID id, @PathVariable UUID file) {
		PublicTopics.PublicTopic topic = this.topics.find(id).orElseThrow(NotFound::new);
		StoredFile found = Stream.of(OutcomeDesk.Moment.values())
			.flatMap((moment) -> this.topics.pictures(topic, moment).stream())
			.filter((picture) -> picture.id().equals(file))
			.findFirst()
			.orElseThrow(NotFound::new);
		return this.files.download(found);
	}

}
