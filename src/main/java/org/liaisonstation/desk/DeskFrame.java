package org.liaisonstation.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame of the pages needs beside the station: where the visitor is, and the
 * time.
 */
@ControllerAdvice
class DeskFrame {

	private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern("M月d日 EEEE HH:mm", Locale.CHINA);

	private final Clock clock;

	DeskFrame(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The address of this page without the context path, for links that come back to it.
	 */
	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	@ModelAttribute("deskTime")
	String deskTime() {
		return NOW.format(ZonedDateTime.now(this.clock));
	}

	/**
	 * For the times of a page: {@code ${#temporals.format(at.atZone(zone), 'M月d日
	 * HH:mm')}}.
	 */
	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

}
