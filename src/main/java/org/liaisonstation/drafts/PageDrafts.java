package org.liaisonstation.drafts;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.liaisonstation.accounts.Viewer;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The drafts as a page asks for them: {@code ${drafts.of('register')}}.
 */
public final class PageDrafts {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

	private final Drafts drafts;

	private final HttpServletRequest request;

	private final Clock clock;

	PageDrafts(Drafts drafts, HttpServletRequest request, Clock clock) {
		this.drafts = drafts;
		this.request = request;
		this.clock = clock;
	}

	/**
	 * When the viewer left this form, in words; null where he did not, and where the page
	 * gives back what he has just sent.
	 */
	public String of(String form) {
		Viewer viewer = (Viewer) this.request.getAttribute("viewer");
		if (viewer == null || "POST".equals(this.request.getMethod())) {
			return null;
		}
		return this.drafts.find(viewer.accountId(), form).map(Draft::savedAt).map(this::words).orElse(null);
	}

	/** This page with its fields filled, without the context path. */
	public String href(String form) {
		String page = this.request.getRequestURI().substring(this.request.getContextPath().length());
		return UriComponentsBuilder.fromPath(page)
			.query(this.request.getQueryString())
			.replaceQueryParam(DraftsInPages.PARAMETER, form)
			.build()
			.toUriString();
	}

	/** Whether the fields of the page were filled from this form's draft. */
	public boolean restored(String form) {
		return form.equals(this.request.getParameter(DraftsInPages.PARAMETER));
	}

	private String words(Instant savedAt) {
		return TIME.format(savedAt.atZone(this.clock.getZone()));
	}

}
