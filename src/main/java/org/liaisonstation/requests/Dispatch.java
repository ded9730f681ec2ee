package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

/**
 * What goes to a unit (交办): to whom, under which number, with which requirement (办理要求).
 *
 * @param unitId 主办; null where a named handler has the case in the restricted lane
 * @param joint 协办
 * @param handler the one person who handles a restricted matter, or null
 * @param documentNumber 文号, for instance 柳人工委交〔2026〕9号
 */
record Dispatch(UUID unitId, List<UUID> joint, Handler handler, String documentNumber, String instruction) {

	Dispatch(UUID unitId, String documentNumber, String instruction) {
		this(unitId, List.of(), null, documentNumber, instruction);
	}

	/**
	 * The named person (专人) who handles a restricted matter.
	 */
	record Handler(UUID accountId, String name) {

	}

}
