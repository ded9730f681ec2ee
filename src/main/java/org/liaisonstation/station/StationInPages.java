package org.liaisonstation.station;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * What the frame of every page shows: who the station is, today's date, the size of type
 * that the visitor chose. Attributes of the request and not of the model, which is empty
 * again where an exception is answered.
 */
@Component
class StationInPages implements WebMvcConfigurer, HandlerInterceptor {

	private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);

	private final StationProfiles profiles;

	private final Clock clock;

	StationInPages(StationProfiles profiles, Clock clock) {
		this.profiles = profiles;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).excludePathPatterns("/assets/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.setAttribute("station", this.profiles.current());
		request.setAttribute("today", TODAY.format(ZonedDateTime.now(this.clock)));
		request.setAttribute("zone", this.clock.getZone());
		Cookie size = WebUtils.getCookie(request, TextSize.COOKIE);
		request.setAttribute("textSize", TextSize.of((size != null) ? size.getValue() : null));
		return true;
	}

}
