package org.liaisonstation.station;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * What the frame of every page shows: who the station is, today's date, the size of type
 * that the visitor chose.
 */
@ControllerAdvice
class StationInPages {

	private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);

	private final StationProfiles profiles;

	private final Clock clock;

	StationInPages(StationProfiles profiles, Clock clock) {
		this.profiles = profiles;
		this.clock = clock;
	}

	@ModelAttribute("station")
	StationProfile station() {
		return this.profiles.current();
	}

	@ModelAttribute("today")
	String today() {
		return TODAY.format(ZonedDateTime.now(this.clock));
	}

	/** The zone that all times are shown in. */
	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

	@ModelAttribute("textSize")
	TextSize textSize(@CookieValue(name = TextSize.COOKIE, required = false) String chosen) {
		return TextSize.of(chosen);
	}

}
