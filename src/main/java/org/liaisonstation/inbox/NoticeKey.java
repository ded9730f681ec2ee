package org.liaisonstation.inbox;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Where a page of notices ends, as its link to the next one says it. */
record NoticeKey(boolean unread, Instant at, UUID id) {

	static NoticeKey of(Notice notice) {
		return new NoticeKey(notice.isUnread(), notice.createdAt(), notice.id());
	}

	/** Null, the first page, for none and for one that was tampered with. */
	static NoticeKey parse(String text) {
		String[] parts = (text != null) ? text.split("~") : new String[0];
		try {
			return (parts.length == 3)
					? new NoticeKey("1".equals(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2])) : null;
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			return null;
		}
	}

	@Override
	public String toString() {
		return (this.unread ? "1~" : "0~") + this.at + "~" + this.id;
	}

}
