package org.liaisonstation.noticeboard;

import org.liaisonstation.requests.PublicCases.PublicCase;

/**
 * A published case as the home page shows it: with the first sentence of its text, which
 * says what was done.
 */
record RecentCase(PublicCase published, String firstSentence) {

	static RecentCase of(PublicCase published) {
		return new RecentCase(published, firstSentence(published.text()));
	}

	static String firstSentence(String text) {
		String paragraph = text.lines().findFirst().orElse("");
		int end = paragraph.indexOf('。');
		return (end >= 0) ? paragraph.substring(0, end + 1) : paragraph;
	}

}
