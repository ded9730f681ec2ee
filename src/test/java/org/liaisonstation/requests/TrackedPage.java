package org.liaisonstation.requests;

import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.Cookie;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What a resident reads under his tracking code. */
final class TrackedPage {

	private TrackedPage() {
	}

	/** The cookie of a visitor who gave the second answer too. */
	static Cookie opened(MockMvcTester pages, Request request) {
		String tail = (request.passphrase() != null) ? request.passphrase() : request.reporter().phoneTail();
		MvcTestResult found = pages.post()
			.uri("/track")
			.param("code", request.trackingCode())
			.param("tail", (tail != null) ? tail : "")
			.with(csrf())
			.exchange();
		assertThat(found).hasStatus3xxRedirection();
		Cookie[] cookies = found.getResponse().getCookies();
		assertThat(cookies).isNotEmpty();
		return cookies[0];
	}

	static String read(MockMvcTester pages, Request request) {
		MvcTestResult page = pages.get()
			.uri("/track/" + request.trackingCode())
			.cookie(opened(pages, request))
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
