package org.liaisonstation.requests;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

import org.liaisonstation.forms.NumberSeries;
import org.liaisonstation.station.StationProfiles;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The numbers that people see: of requests (SQ, restricted ones BM) and of dispatch slips
 * (文号).
 */
@Component
class DocumentNumbers {

	private final ToIntBiFunction<String, Integer> next;

	private final Supplier<String> prefix;

	@Autowired
	DocumentNumbers(NumberSeries series, StationProfiles profiles) {
		this(series::next, () -> profiles.current().documentPrefix());
	}

	private DocumentNumbers(ToIntBiFunction<String, Integer> next, Supplier<String> prefix) {
		this.next = next;
		this.prefix = prefix;
	}

	/** The same numbers, counted by somebody else. */
	DocumentNumbers countedBy(ToIntBiFunction<String, Integer> next) {
		String known = this.prefix.get();
		return new DocumentNumbers(next, () -> known);
	}

	/** SQ-2026-0001, or BM-2026-0001 for a restricted matter. */
	String request(boolean restricted, ZonedDateTime at) {
		String series = restricted ? "BM" : "SQ";
		return NumberSeries.written(series, at.getYear(), this.next.applyAsInt(series, at.getYear()));
	}

	/** 柳人工委交〔2026〕9号: six-sided brackets, no leading zero (GB/T 9704). */
	String dispatchSlip(ZonedDateTime at) {
		return "%s〔%d〕%d号".formatted(this.prefix.get(), at.getYear(), this.next.applyAsInt("JB", at.getYear()));
	}

	/** 柳人工委督〔2026〕3号. */
	String supervisionSheet(ZonedDateTime at) {
		return "%s〔%d〕%d号".formatted(supervisionPrefix(), at.getYear(), this.next.applyAsInt("DB", at.getYear()));
	}

	private String supervisionPrefix() {
		String prefix = this.prefix.get();
		return prefix.contains("交") ? prefix.replace("交", "督") : prefix + "督";
	}

	/**
	 * The whole numbers that somebody may mean who wrote only the end of one: 〔2026〕9号,
	 * or 督〔2026〕3号.
	 */
	List<String> written(String slip) {
		String typed = slip.substring(0, slip.indexOf('〔'));
		String year = slip.substring(slip.indexOf('〔'));
		return Stream.of(typed, this.prefix.get(), supervisionPrefix())
			.filter((prefix) -> prefix.endsWith(typed))
			.distinct()
			.map((prefix) -> prefix + year)
			.toList();
	}

}
