package org.liaisonstation.supervision.projects;

import java.util.Locale;

/**
 * The colour of a project's progress (五色图): how far it has come, and nothing about the
 * time that is left.
 */
public enum ProjectColour {

	RED("红色"), ORANGE("橙色"), YELLOW("黄色"), GREEN("绿色"), BLUE("蓝色"), GREY("灰色");

	private final String label;

	ProjectColour(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/**
	 * The end of the classes of the style sheet: {@code band-} for words, {@code bar-}
	 * for bars.
	 */
	public String css() {
		return name().toLowerCase(Locale.ROOT);
	}

}
