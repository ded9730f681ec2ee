package org.liaisonstation.proposals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.forms.AddressQuery;

import org.liaisonstation.deputies.Level;

/**
 * What a list of proposals is narrowed to.
 *
 * @param q a number, or words of the sheet
 * @param view one of the work lists: {@code open}, {@code mine}, {@code review} …
 * @param light {@code late} or {@code soon}
 * @param key 重点 alone
 * @param before the key of the last line of the page before
 */
record ProposalFilter(String q, String view, ProposalKind kind, ProposalStatus status, Level level, String light,
		UUID unit, UUID deputy, Boolean key, String before, String after) {

	ProposalFilter {
		q = filled(q);
		light = ("late".equals(light) || "soon".equals(light)) ? light : null;
		view = (filled(view) != null) ? view : (q != null) ? "all" : "open";
		key = Boolean.TRUE.equals(key) ? Boolean.TRUE : null;
	}

	static ProposalFilter ofView(String view) {
		return new ProposalFilter(null, view, null, null, null, null, null, null, null, null, null);
	}

	/** Whether it says more than which view is looked at. */
	public boolean isNarrowed() {
		return this.q != null || this.kind != null || this.status != null || this.level != null || this.light != null
				|| this.unit != null || this.deputy != null || this.key != null;
	}

	/** What a link takes along to say the same, without where a page begins. */
	public String query() {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("view", this.view);
		all.put("q", this.q);
		all.put("kind", this.kind);
		all.put("status", this.status);
		all.put("level", this.level);
		all.put("light", this.light);
		all.put("unit", this.unit);
		all.put("deputy", this.deputy);
		all.put("key", this.key);
		return AddressQuery.of(all);
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
