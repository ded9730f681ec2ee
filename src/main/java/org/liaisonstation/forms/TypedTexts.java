package org.liaisonstation.forms;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What was typed into a form that could not be taken, by the label of its field, to be
 * copied from the page that says so.
 */
@Component
public class TypedTexts {

	private static final Set<String> NOT_TYPED = Set.of("_csrf", "submission", "version", "password", "current",
			"repeated");

	private final MessageSource messages;

	TypedTexts(MessageSource messages) {
		this.messages = messages;
	}

	public Map<String, String> of(HttpServletRequest request) {
		Map<String, String> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			String text = String.join("，", values).strip();
			if (!NOT_TYPED.contains(name) && !name.startsWith("_") && !text.isEmpty()) {
				String label = this.messages.getMessage("field." + name, null, null, Locale.CHINA);
				if (label != null) {
					typed.put(label, text);
				}
			}
		});
		return typed;
	}

}
