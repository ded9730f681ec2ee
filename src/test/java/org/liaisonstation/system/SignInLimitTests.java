package org.liaisonstation.system;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class SignInLimitTests {

	private final SignInLimit limit = new SignInLimit(3);

	@Test
	void theFourthSignInFromOneAddressHasToWait() throws Exception {
		for (int attempt = 1; attempt <= 3; attempt++) {
			assertThat(status("POST", "/login", "10.0.0.1")).isEqualTo(200);
		}
		assertThat(status("POST", "/login", "10.0.0.1")).isEqualTo(429);
	}

	@Test
	void anotherAddressDoesNotWait() throws Exception {
		for (int attempt = 1; attempt <= 4; attempt++) {
			status("POST", "/login", "10.0.0.1");
		}
		assertThat(status("POST", "/login", "10.0.0.2")).isEqualTo(200);
	}

	@Test
	void lookingAtThePageIsNotLimited() throws Exception {
		for (int attempt = 1; attempt <= 9; attempt++) {
			assertThat(status("GET", "/login", "10.0.0.1")).isEqualTo(200);
		}
	}

	private int status(String method, String address, String from) throws ServletException, IOException {
		MockHttpServletRequest request = new MockHttpServletRequest(method, address);
		request.setRemoteAddr(from);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.limit.doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

}
