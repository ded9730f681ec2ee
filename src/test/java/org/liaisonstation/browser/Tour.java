package org.liaisonstation.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Follows every link from some pages on, one of each kind: of a hundred requests one page
 * is like the other, so only the first is opened.
 */
public class Tour {

	/** What is downloaded, and what leaves the page as it is. */
	private static final Pattern NO_PAGE = Pattern.compile("/files/|\\.csv|\\.ics|\\.atom|/text-size|/assets/");

	private final Set<String> seen = new HashSet<>();

	private final Set<String> names = new HashSet<>();

	private final List<String> problems;

	/**
	 * @param problems where dead links are written down
	 */
	public Tour(List<String> problems) {
		this.problems = problems;
	}

	/**
	 * @param within only addresses that begin like this are followed
	 * @param starts these are opened in any case
	 * @param look what to do on each page, given its name
	 */
	public void follow(Browser browser, String within, List<String> starts, Consumer<String> look) {
		Deque<String> ahead = new ArrayDeque<>(starts);
		starts.forEach((start) -> this.seen.add(kind(start)));
		while (!ahead.isEmpty()) {
			String path = ahead.poll();
			browser.open(path);
			if (browser.status() >= 400) {
				this.problems.add(path + " answers " + browser.status());
			}
			for (String link : links(browser)) {
				if (link.startsWith(within) && this.seen.add(kind(link))) {
					ahead.add(link);
				}
			}
			look.accept(ownName(path));
		}
	}

	@SuppressWarnings("unchecked")
	private List<String> links(Browser browser) {
		List<String> all = (List<String>) browser.script("""
				return [...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin)
				  .map((a) => a.pathname + a.search)""");
		return all.stream().filter((link) -> !NO_PAGE.matcher(link).find()).toList();
	}

	/** The address without what differs from record to record. */
	private static String kind(String path) {
		return path.replaceAll("[?#].*", "")
			.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
			.replaceAll("(SQ|BM|JY|YA|BG|PY|MS)-\\d{4}-\\d{4}", "{number}")
			.replaceAll("/(d|p|track)/\\w+", "/$1/{code}")
			.replaceAll("/paper-forms/[0-9A-Z]{16}", "/paper-forms/{code}")
			.replaceAll("/figures/[\\w.]+", "/figures/{key}")
			.replaceAll("/codes/\\w+/\\w+", "/codes/{list}/{code}")
			.replaceAll("/codes/\\w+$", "/codes/{list}")
			.replaceAll("/category-rules/\\d+", "/category-rules/{code}")
			.replaceAll("/settings/[a-z-]+\\.[\\w.-]+", "/settings/{key}");
	}

	private String ownName(String path) {
		String name = name(path);
		for (int i = 2; !this.names.add(name); i++) {
			name = name(path) + "-" + i;
		}
		return name;
	}

	/** A name for a file. */
	public static String name(String path) {
		String name = kind(path).replaceAll("[{}]", "").replaceAll("^/", "").replaceAll("[^\\w]+", "-");
		return name.isEmpty() ? "home" : name;
	}

}
