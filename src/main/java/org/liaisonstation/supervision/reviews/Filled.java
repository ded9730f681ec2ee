package org.liaisonstation.supervision.reviews;

import org.springframework.validation.BindingResult;

/**
 * What was typed into a field, without the space around it; nothing where nothing was.
 */
final class Filled {

	private Filled() {
	}

	static String of(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * Whether something did not fit its field (明天 for a date): said first, and nothing
	 * else can be said of such a form.
	 */
	static boolean isUnread(BindingResult errors) {
		return errors.getTarget() == null;
	}

}
