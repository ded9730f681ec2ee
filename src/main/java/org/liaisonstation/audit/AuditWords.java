package org.liaisonstation.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Lines of the trail in Chinese, from {@code audit.properties}. A word that is missing
 * there appears as it was recorded.
 */
@Component
class AuditWords {

	/** The kinds that the filter offers. */
	private static final List<String> KINDS = List.of("account", "audit", "request", "proposal", "topic", "publication",
			"unit", "deputy", "mandate", "constituency", "point", "roster", "activity", "reception", "meeting",
			"supervision", "project", "course", "setting", "code", "file", "export");

	private final MessageSource messages;

	private final JsonMapper json;

	AuditWords(MessageSource messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	String action(AuditEntry entry) {
		String verb = entry.action().substring(entry.action().indexOf('.') + 1);
		String composed = word("audit.verb." + verb, null);
		return word("audit.action." + entry.action(),
				(composed != null) ? composed + kind(entry.kind()) : entry.action());
	}

	String kind(String kind) {
		return word("audit.kind." + kind, kind);
	}

	Map<String, String> kinds() {
		Map<String, String> kinds = new LinkedHashMap<>();
		KINDS.forEach((kind) -> kinds.put(kind, kind(kind)));
		return kinds;
	}

	String actor(AuditEntry entry) {
		return switch (entry.actor()) {
			case AuditTrail.RESIDENT -> "未登录";
			case AuditTrail.SYSTEM -> "系统";
			default -> entry.actor();
		};
	}

	String details(AuditEntry entry) {
		List<String> parts = new ArrayList<>();
		JsonNode details = this.json.readTree(entry.details());
		details.forEachEntry((name, value) -> {
			String text = value.asString();
			parts.add(word("audit.detail." + name, name) + "：" + word("audit.value." + text, text));
		});
		return parts.stream().sorted().collect(Collectors.joining("；"));
	}

	private String word(String key, String otherwise) {
		return this.messages.getMessage(key, null, otherwise, Locale.CHINA);
	}

}
