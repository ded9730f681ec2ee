package org.liaisonstation;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaisonstation.browser.Browser;
import org.liaisonstation.browser.BrowserTest;
import org.liaisonstation.browser.Inspection;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Public pages as an old resident reads them on a telephone. */
@BrowserTest
class PublicReadingTests {

	private final List<String> problems = new ArrayList<>();

	@Autowired
	JdbcClient jdbc;

	@Test
	void whoNeedsHelpCanReadItInAnyLetters(Browser browser) {
		for (String size : List.of("standard", "large", "larger")) {
			browser.open("/text-size?size=" + size + "&back=/");
			for (String page : List.of("/help", "/accessibility", "/cases?q=路", "/cases?q=没有这样的事&year=2026")) {
				Inspection inspection = new Inspection(browser.atDesk().open(page));
				this.problems.addAll(inspection.problems("reading-" + size + name(page)));
				browser.onPhone();
				this.problems.addAll(inspection.problemsOfWidth("reading-" + size + name(page)));
			}
		}
		assertThat(this.problems).isEmpty();
	}

	/** An address, a serial number: sixty letters without a blank. */
	@Test
	void aLongWordBreaksWhereTheLineEnds(Browser browser) {
		this.jdbc
			.sql("UPDATE publication SET title = repeat('W', 60), text = repeat('W', 600) WHERE state = 'PUBLISHED'")
			.update();
		browser.onPhone();
		for (String page : List.of("/", "/cases", "/cases?q=W", "/topics", "/projects", "/proposals")) {
			browser.open(page);
			this.problems.addAll(new Inspection(browser).problemsOfWidth("long" + name(page)));
		}
		assertThat(this.problems).isEmpty();
	}

	private static String name(String page) {
		return page.replaceAll("[^a-z]+", "-");
	}

}
