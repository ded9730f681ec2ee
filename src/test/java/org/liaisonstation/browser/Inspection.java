package org.liaisonstation.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks at the page that is open, at the width that the browser has: accessible by WCAG
 * 2.2 AA as far as axe-core can tell, nothing cut off, and a picture for people to look
 * at.
 */
public class Inspection {

	private static final Path PICTURES = Path.of("target", "screenshots");

	private static final int TALLEST = 6000;

	private static final String AXE = read("/axe.min.js");

	/** The rules of WCAG 2.2 AA. */
	private static final Map<String, Object> ALL = Map.of("type", "tag", "values",
			List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

	/**
	 * Those of them that ask where things stand: the others find the same at any width.
	 */
	private static final Map<String, Object> BY_WIDTH = Map.of("type", "rule", "values",
			List.of("target-size", "scrollable-region-focusable"));

	/**
	 * Where something is wrong is asked again: to name every element takes most of the
	 * time.
	 */
	private static final String VIOLATIONS = """
			const done = arguments[arguments.length - 1];
			const run = (selectors) => axe.run(document, {runOnly: arguments[0], resultTypes: ['violations'], selectors,
			  preload: false, iframes: false});
			run(false).then((found) => found.violations.length ? run(true) : found).then(
			  (found) => done(found.violations.flatMap((rule) => rule.nodes.map(
			    (node) => rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary.replace(/\\s+/g, ' ').slice(0, 200)))),
			  (error) => done(['axe failed: ' + error]));""";

	private static final String CUT_OFF = """
			const width = arguments[0], found = [], page = document.documentElement;
			if (page.scrollWidth > width) found.push('scrolls sideways: ' + page.scrollWidth + ' pixels');
			for (const e of document.body.querySelectorAll('*')) {
			  const style = getComputedStyle(e);
			  const hides = ['hidden', 'clip'].includes(style.overflowX) && style.position !== 'absolute';
			  if (hides && e.clientWidth > 1 && e.scrollWidth > e.clientWidth + 1 && e.innerText && e.innerText.trim()) {
			    found.push('cut off in ' + e.tagName.toLowerCase() + '.' + e.className + ': ' + e.innerText.trim().slice(0, 40));
			  }
			}
			return found;""";

	private final Browser browser;

	public Inspection(Browser browser) {
		this.browser = browser;
	}

	/** What is wrong with it; nothing, one hopes. */
	public List<String> problems(String name) {
		return problems(name, ALL);
	}

	/** What goes wrong at this width alone, after another one was looked at in full. */
	public List<String> problemsOfWidth(String name) {
		return problems(name, BY_WIDTH);
	}

	private List<String> problems(String name, Map<String, Object> rules) {
		List<String> problems = problemsOf(name, rules);
		picture(name + "-" + this.browser.screen().width + ".png");
		return problems;
	}

	/** The same of a page that nobody needs a picture of. */
	public List<String> problemsUnpictured(String name) {
		return problemsOf(name, ALL);
	}

	private List<String> problemsOf(String name, Map<String, Object> rules) {
		return Stream.of(violations(rules), cutOff())
			.flatMap(List::stream)
			.map((problem) -> name + " at " + this.browser.screen().width + ": " + problem)
			.toList();
	}

	@SuppressWarnings("unchecked")
	private List<String> violations(Map<String, Object> rules) {
		if (!Boolean.TRUE.equals(this.browser.script("return !!window.axe"))) {
			this.browser.script(AXE);
			// sent once: half a megabyte for each page takes longer than to run it
			this.browser.everywhere(AXE);
		}
		return (List<String>) this.browser.driver().executeAsyncScript(VIOLATIONS, rules);
	}

	@SuppressWarnings("unchecked")
	private List<String> cutOff() {
		return (List<String>) this.browser.script(CUT_OFF, this.browser.screen().width);
	}

	/**
	 * Of the whole page, in a window as tall as the page: what sticks is where it ends.
	 */
	private void picture(String file) {
		Number height = (Number) this.browser
			.script("window.scrollTo(0, 0); return document.documentElement.scrollHeight");
		this.browser.tall(Math.min(height.intValue(), TALLEST));
		Map<String, Object> picture = this.browser.driver()
			.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "optimizeForSpeed", true));
		this.browser.tall(this.browser.screen().height);
		try {
			Files.createDirectories(PICTURES);
			Files.write(PICTURES.resolve(file), Base64.getDecoder().decode((String) picture.get("data")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(String resource) {
		try (InputStream script = Inspection.class.getResourceAsStream(resource)) {
			return new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
