package org.liaisonstation.station;

/**
 * The size of type of the public pages (大字版), remembered in a cookie. The label is also
 * the class of the page.
 */
enum TextSize {

	STANDARD("", "标准"), LARGE("large", "大字版"), LARGER("larger", "特大字");

	static final String COOKIE = "textsize";

	private final String css;

	private final String label;

	TextSize(String css, String label) {
		this.css = css;
		this.label = label;
	}

	static TextSize of(String chosen) {
		for (TextSize size : values()) {
			if (size.name().equalsIgnoreCase(chosen)) {
				return size;
			}
		}
		return STANDARD;
	}

	public String css() {
		return this.css;
	}

	public String label() {
		return this.label;
	}

}
