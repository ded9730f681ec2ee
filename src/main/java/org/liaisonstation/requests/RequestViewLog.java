package org.liaisonstation.requests;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every page, file and print under the address of a request is a look at it. It stands in
 * front of all of them, so that a new page cannot be forgotten.
 */
@Component
class RequestViewLog implements HandlerInterceptor, WebMvcConfigurer {

	private static final Pattern ADDRESS = Pattern
		.compile("/desk/requests/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:/([a-z-]+).*)?$");

	private final RequestViews views;

	RequestViewLog(RequestViews views) {
		this.views = views;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/desk/requests/*/**");
	}

	/** Only what was found and shown comes here; an act leads on and shows nothing. */
	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView shown) {
		boolean leadsOn = shown != null && shown.getViewName() != null && shown.getViewName().startsWith("redirect:");
		Matcher address = ADDRESS.matcher(request.getRequestURI());
		if (!leadsOn && address.find() && request.getAttribute("viewer") instanceof Viewer viewer) {
			String path = (address.group(2) != null) ? address.group(2) : "";
			this.views.seen(UUID.fromString(address.group(1)), viewer, RequestViews.Part.at(path));
		}
	}

}
