package org.liaisonstation.forms;

import org.springframework.validation.BindingResult;

/**
 * What was typed into a field, without the space around it; nothing where nothing was.
 */
public final class Filled {

	private Filled() {
	}

	/** Null where nothing was typed. */
	public static String of(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

	/**
	 * Whether something did not fit its field (明天 for a date): said first, and nothing
	 * else can be said of such a form.
	 */
	public static boolean isUnread(BindingResult errors) {
		return errors.getTarget() == null;
	}

}
