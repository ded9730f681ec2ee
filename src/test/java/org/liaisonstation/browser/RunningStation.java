package org.liaisonstation.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.liaisonstation.demo.DemoDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test of the demo station with its web server, on a free port. Every test method
 * begins on a fresh copy of the demo, at the moment of its first start; a
 * {@link org.liaisonstation.TestClock} moves on from there. One context for all of them;
 * keep it that way.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "station.demo=true", "station.demo.year=2026", "station.key=" + DemoDatabase.KEY,
				"station.data=target/browser-data", "station.password.strength=4", "station.sign-ins-per-minute=10000",
				"spring.datasource.url=given-by-the-test", "station.scheduled=false" })
@Import(StationCopy.class)
@ExtendWith(FreshStation.class)
public @interface RunningStation {

}
