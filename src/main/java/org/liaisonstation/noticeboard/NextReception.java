package org.liaisonstation.noticeboard;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.station.Reception;

/**
 * When and where a resident meets a deputy next.
 *
 * @param place the point and its address
 * @param deputies those on duty there
 */
record NextReception(Reception time, String point, String place, List<OnDuty> deputies) {

	/** A deputy on duty, as 陈淑敏（市人大代表）. */
	record OnDuty(UUID id, String name, String congress) {
	}

}
