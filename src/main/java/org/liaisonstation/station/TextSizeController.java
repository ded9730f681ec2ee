package org.liaisonstation.station;

import java.time.Duration;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Remembers the chosen size of type and goes back to the page; a link, so that it works
 * without JavaScript and without a session.
 */
@Controller
class TextSizeController {

	@GetMapping("/text-size")
	String choose(@RequestParam String size, @RequestParam(defaultValue = "/") String back, HttpServletRequest request,
			HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(TextSize.COOKIE, TextSize.of(size).name().toLowerCase(Locale.ROOT))
			.path(request.getContextPath() + "/")
			.maxAge(Duration.ofDays(365))
			.sameSite("Lax")
			.httpOnly(true)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
		boolean ours = back.matches("/([^/\\\\].*)?");
		return "redirect:" + (ours ? back : "/");
	}

}
