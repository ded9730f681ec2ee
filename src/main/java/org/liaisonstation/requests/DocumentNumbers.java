package org.liaisonstation.requests;

import java.time.ZonedDateTime;

import org.liaisonstation.forms.NumberSeries;
import org.liaisonstation.station.StationProfiles;

import org.springframework.stereotype.Component;

/**
 * The numbers that people see: of requests (SQ, restricted ones BM) and of dispatch slips
 * (文号).
 */
@Component
class DocumentNumbers {

	private final NumberSeries series;

	private final StationProfiles profiles;

	DocumentNumbers(NumberSeries series, StationProfiles profiles) {
		this.series = series;
		this.profiles = profiles;
	}

	/** SQ-2026-0001, or BM-2026-0001 for a restricted matter. */
	String request(boolean restricted, ZonedDateTime at) {
		return this.series.nextNumber(restricted ? "BM" : "SQ", at.getYear());
	}

	/** 柳人工委交〔2026〕9号: six-sided brackets, no leading zero (GB/T 9704). */
	String dispatchSlip(ZonedDateTime at) {
		return "%s〔%d〕%d号".formatted(this.profiles.current().documentPrefix(), at.getYear(),
				this.series.next("JB", at.getYear()));
	}

	/** 柳人工委督〔2026〕3号. */
	String supervisionSheet(ZonedDateTime at) {
		String prefix = this.profiles.current().documentPrefix();
		return "%s〔%d〕%d号".formatted(prefix.contains("交") ? prefix.replace("交", "督") : prefix + "督", at.getYear(),
				this.series.next("DB", at.getYear()));
	}

}
