package org.liaisonstation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of the whole station without its web server: pages through
 * {@code MockMvcTester}, a real PostgreSQL, every test rolled back. One context for all
 * of them; keep it that way.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = { "station.demo=false", "spring.datasource.url=given-by-the-test",
		"station.key=dGVzdC1rZXktdGVzdC1rZXktdGVzdC1rZXktdGVzdC0=", "station.data=target/test-data",
		"station.password.strength=4", "station.sign-ins-per-minute=10000", "station.scheduled=false",
		// every query is read at the start, also one that no test runs
		"spring.data.jpa.repositories.bootstrap-mode=default" })
@AutoConfigureMockMvc
@Import({ TestDatabase.class, TestClock.Configuration.class })
@Transactional
public @interface StationTest {

}
