package org.liaisonstation.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liaisonstation.demo.DemoDatabase;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * A test that uses the station as people do: a real browser, a real web server, the demo
 * station. Every test method begins on a fresh copy of the demo, signed out, at the
 * office's screen, and gets a {@link Browser} as its argument. Without a browser on this
 * machine the test is skipped and says so, except under {@code CI=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "station.demo=true", "station.demo.year=2026", "station.key=" + DemoDatabase.KEY,
				"station.data=target/browser-data", "station.password.strength=4",
				"spring.datasource.url=given-by-the-test", "spring.task.scheduling.enabled=false" })
@Import(BrowserStation.class)
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

}
