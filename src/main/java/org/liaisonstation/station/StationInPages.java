package org.liaisonstation.station;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.WebUtils;

/**
 * What the frame of every page shows: who the station is, today's date, the size of type
 * that the visitor chose. Attributes of the request and not of the model, which is empty
 * again where an exception is answered. Who the station is comes from memory: what
 * another instance edits is seen within a minute.
 */
@Component
class StationInPages implements WebMvcConfigurer, HandlerInterceptor {

	private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("yyyy年M月d日 EEEE", Locale.CHINA);

	private static final Duration KEPT = Duration.ofMinutes(1);

	/** Kept by the machine's time: the station's clock may jump in a trial. */
	private record Loaded(StationProfile profile, long at) {
	}

	private final StationProfiles profiles;

	private final Clock clock;

	private volatile Loaded loaded;

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
		request.setAttribute("station", profile());
		request.setAttribute("today", TODAY.format(ZonedDateTime.now(this.clock)));
		request.setAttribute("zone", this.clock.getZone());
		Cookie size = WebUtils.getCookie(request, TextSize.COOKIE);
		request.setAttribute("textSize", TextSize.of((size != null) ? size.getValue() : null));
		return true;
	}

	private StationProfile profile() {
		Loaded current = this.loaded;
		if (current == null || System.nanoTime() - current.at() > KEPT.toNanos()) {
			current = new Loaded(this.profiles.current(), System.nanoTime());
			this.loaded = current;
		}
		return current.profile();
	}

	/** For the rest of the transaction that edited. */
	@EventListener
	void forget(ProfileChanged changed) {
		this.loaded = null;
	}

	/** For everyone, whether it was committed or not. */
	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
	void forgetAfter(ProfileChanged changed) {
		this.loaded = null;
	}

}
