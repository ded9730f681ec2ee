package org.liaisonstation.system;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Lets the station do by itself, by the clock of the machine, what is {@code @Scheduled}.
 * Tests leave it out ({@code station.scheduled=false}) and call what they look at: the
 * database is exchanged under them and the clock stands.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "station.scheduled", matchIfMissing = true)
@EnableScheduling
class Scheduling {

}
