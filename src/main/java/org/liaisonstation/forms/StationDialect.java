package org.liaisonstation.forms;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/**
 * Elements of our own in the templates, under {@code st}. One is worth its while where a
 * page has hundreds of the same and the template engine takes longer over them than over
 * the rest of the page.
 */
@Component
class StationDialect extends AbstractProcessorDialect {

	StationDialect() {
		super("Station", "st", StandardDialect.PROCESSOR_PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new OptionsElement(prefix));
	}

}
