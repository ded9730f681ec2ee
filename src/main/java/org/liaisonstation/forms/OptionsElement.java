package org.liaisonstation.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <st:options of="${choices}" chosen="${filter.unit()}"/>}: the options of a
 * select, for a list of {@link Choice}s or a map of them by group. Written out by hand: a
 * list has some two hundred options, and the template engine evaluates three expressions
 * for each of them.
 */
class OptionsElement extends AbstractElementTagProcessor {

	private static final int PRECEDENCE = 1000;

	OptionsElement(String prefix) {
		super(TemplateMode.HTML, prefix, "options", true, null, false, PRECEDENCE);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag,
			IElementTagStructureHandler handler) {
		handler.replaceWith(html(value(context, tag, "of"), Objects.toString(value(context, tag, "chosen"), "")),
				false);
	}

	private static Object value(ITemplateContext context, IProcessableElementTag tag, String attribute) {
		return StandardExpressions.getExpressionParser(context.getConfiguration())
			.parseExpression(context, tag.getAttributeValue(attribute))
			.execute(context);
	}

	/** Package-private for its test. */
	static String html(Object choices, String chosen) {
		StringBuilder html = new StringBuilder();
		if (choices instanceof Map<?, ?> groups) {
			groups.forEach((name, of) -> {
				html.append("<optgroup label=\"").append(escaped(name)).append("\">");
				append(html, of, chosen);
				html.append("</optgroup>");
			});
		}
		else {
			append(html, choices, chosen);
		}
		return html.toString();
	}

	private static void append(StringBuilder html, Object choices, String chosen) {
		for (Object one : (List<?>) choices) {
			Choice choice = (Choice) one;
			html.append("<option value=\"").append(escaped(choice.code())).append('"');
			if (chosen.equals(choice.code())) {
				html.append(" selected=\"selected\"");
			}
			html.append('>').append(escaped(choice.name())).append("</option>");
		}
	}

	private static String escaped(Object text) {
		return HtmlUtils.htmlEscape(text.toString(), "UTF-8");
	}

}
