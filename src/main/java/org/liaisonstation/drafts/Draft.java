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

	private static final String KEY = "[a-z0-9-]{1,30}(:[0-9a-f-]{36})?";

	/** Whether a draft can have this key. */
	static boolean isKey(String form) {
		return form != null && form.matches(KEY);
	}

}
