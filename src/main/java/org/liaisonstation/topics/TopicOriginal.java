package org.liaisonstation.topics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.Files;
import org.liaisonstation.publication.Original;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A topic beside its public text, with the outcomes and pictures that are approved with
 * it.
 */
@Component
class TopicOriginal implements Original {

	private final Topics topics;

	private final Files files;

	TopicOriginal(Topics topics, Files files) {
		this.topics = topics;
		this.files = files;
	}

	@Override
	public String kind() {
		return Topic.KIND;
	}

	@Override
	public String label() {
		return "热点问题";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Map<String, String>> of(UUID subjectId, Viewer viewer) {
		return this.topics.findById(subjectId).filter((topic) -> viewer.isOffice()).map((topic) -> {
			Map<String, String> texts = new LinkedHashMap<>();
			texts.put("热点", topic.title());
			texts.put("情况", topic.situation());
			texts.put("工作建议", (topic.workProposal() != null) ? topic.workProposal().text() : null);
			texts.put("研究决定", (topic.decision() != null) ? topic.decision().text() : null);
			texts.put("措施", lines(topic.measures().stream().map(TopicMeasure::text)));
			texts.put("成效（随公示稿公开）", lines(topic.standingOutcomes().stream().map(TopicOriginal::words)));
			texts.put("照片（随公示稿公开）", pictures(subjectId));
			texts.put("结果", topic.endedText());
			texts.values().removeIf((text) -> text == null || text.isEmpty());
			return texts;
		});
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayBePublic(UUID subjectId) {
		return this.topics.findById(subjectId).filter((topic) -> topic.state() != TopicState.WITHDRAWN).isPresent();
	}

	private static String lines(Stream<String> lines) {
		return lines.collect(Collectors.joining("\n"));
	}

	private static String words(TopicOutcome outcome) {
		return Stream
			.of(outcome.label(), outcome.plainQuantity(), outcome.unit(),
					(outcome.place() != null) ? "（" + outcome.place() + "）" : null)
			.filter((part) -> part != null)
			.collect(Collectors.joining(" "));
	}

	private String pictures(UUID topic) {
		List<String> counts = Stream.of(OutcomeDesk.Moment.values())
			.map((moment) -> Map.entry(moment, this.files.of(moment.of(topic)).size()))
			.filter((one) -> one.getValue() > 0)
			.map((one) -> one.getKey().label() + " " + one.getValue() + " 张")
			.toList();
		return String.join("，", counts);
	}

}
