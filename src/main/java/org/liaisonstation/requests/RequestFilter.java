package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * What a list of requests is narrowed to; the same filter feeds the list and its counts.
 *
 * @param q a number, or words of title and content
 * @param view one of the saved views: {@code open}, {@code late}, {@code soon},
 * {@code review}, {@code rate}, {@code all}
 * @param before the key of the last line of the page before: its time of receipt and its
 * id
 * @param month jump to the requests received in or before this month, yyyy-MM
 */
record RequestFilter(String q, String view, Status status, UUID unit, String channel, String category,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, String month, String before, String after) {

	RequestFilter {
		q = (q == null || q.isBlank()) ? null : q.strip();
		view = (view == null || view.isBlank()) ? ((q != null) ? "all" : "open") : view;
	}

	RequestFilter withView(String view) {
		return new RequestFilter(this.q, view, this.status, this.unit, this.channel, this.category, this.from, this.to,
				this.month, null, null);
	}

	static RequestFilter ofView(String view) {
		return new RequestFilter(null, view, null, null, null, null, null, null, null, null, null);
	}

}
