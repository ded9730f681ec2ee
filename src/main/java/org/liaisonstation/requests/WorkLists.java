package org.liaisonstation.requests;

import java.util.List;
import java.util.Map;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;

import org.springframework.stereotype.Component;

/**
 * The open requests as the work lists of each role show them: how many are in each view,
 * and the first of them.
 */
@Component
public class WorkLists {

	private final RequestList list;

	WorkLists(RequestList list) {
		this.list = list;
	}

	/**
	 * How many requests the viewer has in each view: open, mine, late, soon, today,
	 * review, dispatch, sign, handling, check, rate, rule, green, returns, extensions,
	 * untold, supervise, receipts, paused, key, promise-soon.
	 */
	public Map<String, Long> counts(Viewer viewer) {
		Map<String, Long> counts = this.list.counts(viewer);
		counts.put("promise-soon", this.list.promisesSoon(viewer));
		return counts;
	}

	/** What is offered to be done to several rows of a view: path and name. */
	public List<Choice> acts(String view, Viewer viewer) {
		return BatchAct.offered(view, viewer);
	}

	/** The most pressing of a view. */
	public List<RequestRow> rows(String view, Viewer viewer, int limit) {
		return this.list.pressing(view, viewer, limit);
	}

}
