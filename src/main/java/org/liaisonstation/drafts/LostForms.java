package org.liaisonstation.drafts;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.forms.TypedTexts;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A form that was sent after its session had ended is refused with 403: tells that page
 * what was typed and where to go on. Only for a form of our own pages, since nobody else
 * may put words into ours.
 */
@Component
class LostForms implements WebMvcConfigurer, HandlerInterceptor {

	private final TypedTexts texts;

	LostForms(TypedTexts texts) {
		this.texts = texts;
	}

	private static final List<String> WITH_FORMS = List.of("/desk", "/submit", "/d/", "/p/", "/u/", "/m/", "/track");

	/**
	 * @param back the page of the form, without the context path
	 * @param kept whether a draft of it was kept while it was typed
	 */
	public record Lost(String back, boolean kept, Map<String, String> typed) {

		/** A resident has nothing to sign in to. */
		public boolean needsSignIn() {
			return this.back.startsWith("/desk");
		}

	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/error");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String back = back(request);
		if (back != null && Integer.valueOf(HttpStatus.FORBIDDEN.value())
			.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))) {
			boolean draft = request.getParameter(DraftsInPages.PARAMETER) != null;
			Map<String, String> typed = this.texts.of(request);
			if (draft || !typed.isEmpty()) {
				request.setAttribute("lost", new Lost(back, draft, typed));
			}
		}
		return true;
	}

	/** The page of ours that sent it; null where another site did. */
	private static String back(HttpServletRequest request) {
		String referrer = request.getHeader("Referer");
		String host = request.getHeader("Host");
		if (referrer == null || host == null) {
			return null;
		}
		try {
			URI page = URI.create(referrer);
			if (!host.equals(page.getAuthority()) || !page.getPath().startsWith(request.getContextPath())) {
				return null;
			}
			String path = page.getPath().substring(request.getContextPath().length());
			return WITH_FORMS.stream().anyMatch(path::startsWith) ? path : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
