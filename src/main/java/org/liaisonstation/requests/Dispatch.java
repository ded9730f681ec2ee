package org.liaisonstation.requests;

import java.util.UUID;

/**
 * What goes to a unit (交办): to whom, under which number, with which requirement (办理要求).
 *
 * @param documentNumber 文号, for instance 柳人工委交〔2026〕9号
 */
record Dispatch(UUID unitId, String documentNumber, String instruction) {

}
