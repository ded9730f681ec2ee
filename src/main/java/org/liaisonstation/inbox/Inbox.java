package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with his own notices. */
@Component
@Transactional
class Inbox {

	static final int PAGE = 30;

	static final int MOST_COUNTED = 100;

	private final NoticeRows notices;

	private final Clock clock;

	Inbox(NoticeRows notices, Clock clock) {
		this.notices = notices;
		this.clock = clock;
	}

	/**
	 * A page, and one notice more where there is a further page.
	 * @param before the last notice of the page before, or null
	 */
	@Transactional(readOnly = true)
	List<Notice> page(Viewer viewer, NoticeKey before) {
		return (before == null) ? this.notices.first(viewer.accountId(), PAGE + 1)
				: this.notices.after(viewer.accountId(), before.unread(), before.at(), before.id(), PAGE + 1);
	}

	@Transactional(readOnly = true)
	int unread(Viewer viewer) {
		return this.notices.countUnread(viewer.accountId(), MOST_COUNTED);
	}

	/**
	 * The notice is read; the page that it leads to.
	 * @throws NotFound where it is not the viewer's
	 */
	String open(UUID id, Viewer viewer) {
		Notice notice = this.notices.findById(id)
			.filter((found) -> found.isFor(viewer.accountId()))
			.orElseThrow(NotFound::new);
		notice.read(this.clock.instant());
		return notice.href();
	}

	/**
	 * @param seen when the page was made: what came after it stays unread
	 */
	void readAll(Instant seen, Viewer viewer) {
		this.notices.readAll(viewer.accountId(), seen, this.clock.instant());
	}

	Instant now() {
		return this.clock.instant();
	}

}
