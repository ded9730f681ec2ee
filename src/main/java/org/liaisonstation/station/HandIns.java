package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * How much observers handed in (上报). The module that owns the requests tells it.
 */
public interface HandIns {

	/**
	 * @param closed how many of them have been dealt with
	 */
	record Count(long handedIn, long closed) {

		static final Count NONE = new Count(0, 0);

	}

	/**
	 * By the observer's id; who handed in nothing is missing. Restricted matters are in
	 * no count.
	 * @param from the first day in Shanghai, or null
	 * @param to the last day, or null
	 */
	Map<UUID, Count> of(Collection<UUID> observers, LocalDate from, LocalDate to);

}
