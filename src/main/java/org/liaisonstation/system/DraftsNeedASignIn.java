package org.liaisonstation.system;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page that is left saves its draft in the background. Without a sign-in the answer is
 * a plain 401: a new anonymous session would come with a cookie, and take the place of
 * the one with which the next person is just signing in.
 */
class DraftsNeedASignIn extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().substring(request.getContextPath().length()).startsWith("/desk/drafts");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (SecurityContextHolder.getContext().getAuthentication() == null) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
