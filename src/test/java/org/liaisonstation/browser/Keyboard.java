package org.liaisonstation.browser;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/**
 * Somebody who has no mouse.
 */
class Keyboard {

	private static final int MOST_KEYS = 150;

	private final Browser browser;

	Keyboard(Browser browser) {
		this.browser = browser;
	}

	/** The words of what has the focus: its label, or its own. */
	String focus() {
		return (String) this.browser.script("""
				const here = document.activeElement;
				if (!here || here === document.body) return '';
				const label = here.labels && here.labels[0];
				return (label || here).innerText.trim();""");
	}

	/** Goes on with the tab key until that has the focus. */
	Keyboard tabTo(String words) {
		for (int i = 0; i < MOST_KEYS; i++) {
			String focus = focus();
			if (focus.equals(words) || focus.startsWith(words + " ")) {
				return this;
			}
			press(Keys.TAB);
		}
		throw new AssertionError("the tab key does not lead to “" + words + "” on " + this.browser.path());
	}

	Keyboard type(CharSequence text) {
		return press(text);
	}

	/** Down the list that has the focus. */
	Keyboard pick(String option) {
		for (int i = 0; i < MOST_KEYS; i++) {
			if (option.equals(this.browser.script("return document.activeElement.selectedOptions[0].text"))) {
				return this;
			}
			press(Keys.ARROW_DOWN);
		}
		throw new AssertionError("the list of “" + focus() + "” has no “" + option + "”");
	}

	/** Leaves the page by the button or link that has the focus. */
	Keyboard enter() {
		this.browser.leaveBy(() -> press(Keys.ENTER));
		return this;
	}

	private Keyboard press(CharSequence keys) {
		new Actions(this.browser.driver()).sendKeys(keys).perform();
		return this;
	}

}
