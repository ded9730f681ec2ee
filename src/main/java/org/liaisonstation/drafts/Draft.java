package org.liaisonstation.drafts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A form as somebody left it.
 *
 * @param form which form, for instance {@code register} or {@code answer:} and the id
 * @param fields what stood in each field; a field that is not there was empty
 */
record Draft(String form, Instant savedAt, Map<String, List<String>> fields) {

}
