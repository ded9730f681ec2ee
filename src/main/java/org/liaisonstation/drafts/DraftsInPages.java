package org.liaisonstation.drafts;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Brings drafts to the forms without their controllers knowing: {@code ?draft=} and the
 * form's key fills the form that the page was about to show, and a form that was sent
 * with success takes its draft along.
 */
@Component
class DraftsInPages implements WebMvcConfigurer, HandlerInterceptor {

	static final String PARAMETER = "draft";

	private final Drafts drafts;

	private final RestoredForms forms;

	private final Clock clock;

	DraftsInPages(Drafts drafts, RestoredForms forms, Clock clock) {
		this.drafts = drafts;
		this.forms = forms;
		this.clock = clock;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/desk/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.setAttribute("drafts", new PageDrafts(this.drafts, request, this.clock));
		return true;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			ModelAndView page) {
		String form = request.getParameter(PARAMETER);
		if (page == null || page.getViewName() == null || !Draft.isKey(form)
				|| !(request.getAttribute("viewer") instanceof Viewer viewer)) {
			return;
		}
		if ("GET".equals(request.getMethod())) {
			this.drafts.find(viewer.accountId(), form).ifPresent((draft) -> this.forms.fill(page.getModelMap(), draft));
		}
		else if (page.getViewName().startsWith("redirect:")) {
			this.drafts.sent(viewer.accountId(), form);
		}
	}

}
