package org.liaisonstation.settings;

import java.util.List;
import java.util.stream.Stream;

/** The units of a period setting, as its form offers them. */
enum PeriodUnit {

	WORKING_DAYS("wd", "个工作日"), HOURS("h", "小时"), DAYS("d", "日"), MONTHS("mo", "个月");

	private final String code;

	private final String label;

	PeriodUnit(String code, String label) {
		this.code = code;
		this.label = label;
	}

	static PeriodUnit of(String value) {
		String code = value.replaceFirst("^\\d+", "");
		return Stream.of(values()).filter((unit) -> unit.code.equals(code)).findFirst().orElseThrow();
	}

	static String words(String value) {
		PeriodUnit unit = of(value);
		return unit.amount(value) + " " + unit.label;
	}

	String amount(String value) {
		return value.substring(0, value.length() - this.code.length());
	}

	String code() {
		return this.code;
	}

	static List<Choice> choices() {
		return Stream.of(values()).map((unit) -> new Choice(unit.code, unit.label)).toList();
	}

}
