package org.liaisonstation.requests;

import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Component;

/**
 * One of several requests that the same is done to, by the doors of the single acts.
 */
@Component
class BatchDesk {

	private final Desks desks;

	private final RequestAccess access;

	BatchDesk(Desks desks, RequestAccess access) {
		this.desks = desks;
		this.access = access;
	}

	/**
	 * Refused as the single act is. Whoever sees the request reads in which state it is;
	 * to everybody else it does not exist.
	 */
	void apply(BatchAct act, BatchAct.Typed typed) {
		try {
			act.apply(this.desks, typed);
		}
		catch (NotFound none) {
			Request request = this.access.findVisible(typed.id(), typed.by());
			if (!this.access.permissions(request, typed.by()).seesMatter()) {
				throw none;
			}
			throw new NotPossibleNow(request, "现在是“" + request.status().label() + (request.isPaused() ? "，计时已暂停" : "")
					+ "”，您不能“" + act.may().label() + "”。");
		}
	}

}
