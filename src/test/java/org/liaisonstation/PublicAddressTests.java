package org.liaisonstation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses are handed on in chats, where they are cut and mistyped. */
@StationTest
class PublicAddressTests {

	@Autowired
	MockMvcTester pages;

	@ParameterizedTest
	@ValueSource(strings = { "/nowhere", "/deputies/00000000-0000-7000-8000-000000000000", "/d/AAAA", "/p/AAAA",
			"/cases/SQ-2026-9999", "/cases/x", "/projects/MS-1", "/proposals/x", "/figures/nothing.such" })
	void whatIsNotThereIsNotFound(String address) {
		assertThat(this.pages.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/deputies/01a22ae2-0fdf", "/topics/xyz" })
	void neitherIsWhatCannotBeARecord(String address) {
		assertThat(this.pages.get().uri(address)).hasStatus(HttpStatus.NOT_FOUND)
			.bodyText()
			.contains("没有找到这个页面", "href=\"/\"", "href=\"/submit\"", "href=\"/track\"", "href=\"/help\"");
	}

	@ParameterizedTest
	@CsvSource({ "/projects?year=20x6,/projects", "/topics?at=2026-11&after=1,/topics",
			"/proposals?at=2026-11-02T00:00:00Z&after=01a2,/proposals" })
	void aListIsShownFromItsBeginning(String address, String list) {
		assertThat(this.pages.get().uri(address)).hasRedirectedUrl(list);
	}

}
