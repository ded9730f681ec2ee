package org.liaisonstation.requests;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.liaisonstation.search.SearchWords;

/**
 * What was typed into the one search box, in whatever width, case and brackets: the
 * number of a request or of its blank form, the number of a slip, a telephone number, or
 * words.
 *
 * @param numbers that a request or its paper form may have
 * @param slip as it is written on paper, 柳人工委交〔2026〕9号, perhaps without what stands
 * before the year; or null
 * @param phone its digits, or null
 * @param words where it is nothing else
 */
record Sought(List<String> numbers, String slip, String phone, SearchWords words) {

	private static final Pattern NUMBER = Pattern.compile("(SQ|BM|ZB)?-?(20\\d\\d)-?(\\d{1,6})");

	private static final Pattern SLIP = Pattern
		.compile("(\\p{IsHan}{0,20})[〔\\[(【{]?(20\\d\\d)[〕\\])】}](?:第)?0*(\\d{1,6})号?");

	private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0\\d{9,11}");

	static Sought of(String typed) {
		if (typed == null) {
			return words(typed);
		}
		String bare = Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.strip()
			.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\u2010-\\u2015]+", "-")
			.replaceAll("-+", "-");
		Matcher number = NUMBER.matcher(bare);
		if (number.matches() && (number.group(1) != null || bare.contains("-"))) {
			return new Sought(numbers(number.group(1), number.group(2), number.group(3)), null, null, nothing());
		}
		Matcher slip = SLIP.matcher(bare.replace("-", ""));
		if (slip.matches()) {
			return new Sought(List.of(), "%s〔%s〕%s号".formatted(slip.group(1), slip.group(2), slip.group(3)), null,
					nothing());
		}
		String digits = Phone.digits(bare);
		if (digits != null && PHONE.matcher(digits).matches()) {
			return new Sought(List.of(), null, digits, nothing());
		}
		return words(typed);
	}

	private static List<String> numbers(String series, String year, String number) {
		return Stream.of((series != null) ? new String[] { series } : new String[] { "SQ", "BM" })
			.map((one) -> "%s-%s-%04d".formatted(one, year, Integer.parseInt(number)))
			.toList();
	}

	private static Sought words(String typed) {
		return new Sought(List.of(), null, null, SearchWords.of(typed));
	}

	private static SearchWords nothing() {
		return SearchWords.of(null);
	}

	boolean isNumber() {
		return !this.numbers.isEmpty();
	}

	/** Marks and blanks alone look for nothing. */
	boolean isNothing() {
		return this.numbers.isEmpty() && this.slip == null && this.phone == null && this.words.isEmpty();
	}

}
