package org.liaisonstation.accounts;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What the session cannot know by itself: a one-time password opens no page but the one
 * to change it, and a role that began or ended at midnight asks for a new sign-in.
 */
@Component
class RightsNow implements WebMvcConfigurer, HandlerInterceptor {

	static final String CHANGE_PASSWORD = "/desk/account/password";

	private final Clock clock;

	RightsNow(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
			return true;
		}
		if (signedIn.isOutdated(LocalDate.now(this.clock))) {
			new SecurityContextLogoutHandler().logout(request, response, authentication);
			response.sendRedirect(request.getContextPath() + "/login?ended");
			return false;
		}
		if (signedIn.mustChangePassword()
				&& !request.getRequestURI().equals(request.getContextPath() + CHANGE_PASSWORD)) {
			response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
			return false;
		}
		return true;
	}

}
