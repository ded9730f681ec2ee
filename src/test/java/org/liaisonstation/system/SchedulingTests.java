package org.liaisonstation.system;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

class SchedulingTests {

	private final ApplicationContextRunner station = new ApplicationContextRunner()
		.withUserConfiguration(Scheduling.class);

	@Test
	void aStationWorksByItselfUnlessATestSaysNo() {
		this.station.run((context) -> assertThat(context).hasSingleBean(ScheduledAnnotationBeanPostProcessor.class));
		this.station.withPropertyValues("station.scheduled=false")
			.run((context) -> assertThat(context).doesNotHaveBean(ScheduledAnnotationBeanPostProcessor.class));
	}

}
