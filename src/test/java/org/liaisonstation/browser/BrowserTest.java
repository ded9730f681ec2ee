package org.liaisonstation.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that uses the running station as people do, in a real browser. Every test method
 * begins signed out, at the office's screen, and gets a {@link Browser} as its argument.
 * Without a browser on this machine the test is skipped and says so, except under
 * {@code CI=true}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@RunningStation
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {

}
