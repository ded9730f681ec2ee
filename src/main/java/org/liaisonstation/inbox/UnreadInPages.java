package org.liaisonstation.inbox;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The number of unread notices in the head of the signed-in pages, as {@code unread}: one
 * statement for a page that shows it, none for an answer without a page.
 */
@Component
class UnreadInPages implements WebMvcConfigurer, HandlerInterceptor {

	private final Inbox inbox;

	UnreadInPages(Inbox inbox) {
		this.inbox = inbox;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.setAttribute("unread", new Unread(this.inbox, request));
		return true;
	}

	/** Counted where it is shown, once. */
	static final class Unread {

		private final Inbox inbox;

		private final HttpServletRequest request;

		private Integer count;

		Unread(Inbox inbox, HttpServletRequest request) {
			this.inbox = inbox;
			this.request = request;
		}

		private int count() {
			if (this.count == null) {
				this.count = (this.request.getAttribute("viewer") instanceof Viewer viewer) ? this.inbox.unread(viewer)
						: 0;
			}
			return this.count;
		}

		/** Empty for none. */
		public String label() {
			return (count() == 0) ? "" : (count() >= Inbox.MOST_COUNTED) ? "99+" : Integer.toString(count());
		}

	}

}
