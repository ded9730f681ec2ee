package org.liaisonstation.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.forms.Ticked;

/**
 * One line of a list of requests.
 *
 * @param dueDay when the clock that runs now ends, in words
 * @param marks 重点, 退件待裁, 延期待批, 暂停
 * @param excerpt where a search found its words in the content; or null
 * @param glance of another deputy's case in his constituency a deputy sees number,
 * category, state and public title
 */
public record RequestRow(UUID id, Long version, String number, String title, String category, String channel,
		Status status, String place, String unit, Instant receivedAt, String dueDay, TimeLeft light, boolean glance,
		List<String> marks, String excerpt) {

	/** Without a public title the category stands for it. */
	static RequestRow glance(UUID id, Long version, String number, String category, Status status, Instant receivedAt) {
		String title = category.isEmpty() ? "尚未审核的诉求" : category;
		return new RequestRow(id, version, number, title, category, "", status, "", "", receivedAt, "",
				TimeLeft.done(status.label()), true, List.of(), null);
	}

	RequestRow titled(String publicTitle) {
		return new RequestRow(this.id, this.version, this.number, publicTitle, this.category, this.channel, this.status,
				this.place, this.unit, this.receivedAt, this.dueDay, this.light, this.glance, this.marks, this.excerpt);
	}

	/** What a form sends where this row is ticked. */
	public String ticked() {
		return new Ticked(this.id, this.version).toString();
	}

	public String href() {
		return "/desk/requests/" + this.id;
	}

}
