package org.liaisonstation.calendar;

import java.util.Locale;

/**
 * The time light (时限灯): how a clock stands. It says nothing about how hard the matter is;
 * that is 办理类别 A to D.
 */
public enum TimeLight {

	OK("时间充裕"), SOON("即将到期"), LATE("超期"), HOLD("暂停计时"), DONE("已办");

	private final String label;

	TimeLight(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** The class of the style sheet, beside {@code light}. */
	public String css() {
		return "light-" + name().toLowerCase(Locale.ROOT);
	}

}
