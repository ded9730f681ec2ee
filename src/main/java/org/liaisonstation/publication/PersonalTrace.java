package org.liaisonstation.publication;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a text that looks personal. Numbers of mobile phones and identity cards
 * never have a place in a public text (个人信息保护法 25); the others may be harmless and are
 * left to the people who write and approve.
 *
 * @param kind what it looks like
 * @param excerpt the place itself
 */
public record PersonalTrace(Kind kind, String excerpt) {

	/** What a place may look like. */
	enum Kind {

		IDENTITY("身份证号", true, "(?<!\\d)\\d{6}[ -]?(?:18|19|20)\\d{6}[ -]?\\d{3}[\\dXx](?!\\d)"),
		MOBILE("手机号码", true, "(?<!\\d)1[3-9]\\d(?:[ -]?\\d){8}(?!\\d)"),
		LANDLINE("电话号码", false,
				"(?<!\\d)0\\d{2,3}[ -]?\\d{3,4}[ -]?\\d{4}(?!\\d)|(?<![\\dA-Za-z.-])[2-8]\\d{6,7}(?! ?[\\d元万平米年])"),
		HOUSE("门牌号", false, "(?:[0-9A-Za-z]+|[一二三四五六七八九十百]+) ?(?:号楼|栋|幢|单元|室)"),
		PLATE("车牌号", false, "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z] ?[·•]?[A-HJ-NP-Z0-9]{5,6}");

		private final String label;

		private final boolean refused;

		private final Pattern pattern;

		Kind(String label, boolean refused, String pattern) {
			this.label = label;
			this.refused = refused;
			this.pattern = Pattern.compile(pattern);
		}

		String label() {
			return this.label;
		}

	}

	/** All places of a text, also those written in full-width digits. */
	static List<PersonalTrace> in(String text) {
		List<PersonalTrace> traces = new ArrayList<>();
		String rest = Normalizer.normalize(text, Normalizer.Form.NFKC);
		for (Kind kind : Kind.values()) {
			Matcher matcher = kind.pattern.matcher(rest);
			while (matcher.find()) {
				traces.add(new PersonalTrace(kind, matcher.group()));
			}
			rest = matcher.replaceAll("　");
		}
		return traces;
	}

	public static boolean isRefused(String text) {
		return in(text).stream().anyMatch(PersonalTrace::refused);
	}

	boolean refused() {
		return this.kind.refused;
	}

	public String label() {
		return this.kind.label();
	}

}
