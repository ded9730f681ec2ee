package org.liaisonstation.activities;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Filled;

import org.springframework.validation.Errors;

/** A line of a form for a guest of 六请; empty where nothing was written. */
record GuestLine(@Size(max = 40) String name, @Size(max = 60) String unit, @Size(max = 40) String post, String kind) {

	/** As many as a form offers at once. */
	static final int LINES = 8;

	static List<GuestLine> padded(List<GuestLine> lines) {
		List<GuestLine> padded = new ArrayList<>();
		for (int i = 0; i < LINES; i++) {
			GuestLine line = (lines != null && i < lines.size()) ? lines.get(i) : null;
			padded.add((line != null) ? line : new GuestLine(null, null, null, null));
		}
		return padded;
	}

	boolean isEmpty() {
		return Filled.of(this.name) == null && Filled.of(this.unit) == null && Filled.of(this.post) == null;
	}

	/**
	 * @param kinds the categories of 六请, any of which a guest may have
	 * @param usual the kind where none was chosen, or null
	 */
	static void check(List<GuestLine> lines, List<String> kinds, String usual, Errors errors) {
		for (int i = 0; i < lines.size(); i++) {
			GuestLine line = lines.get(i);
			if (!line.isEmpty() && Filled.of(line.name()) == null) {
				errors.rejectValue("guests[" + i + "].name", "missing", "第 " + (i + 1) + " 位来宾：请填写姓名");
			}
			String kind = (Filled.of(line.kind()) != null) ? line.kind() : usual;
			if (!line.isEmpty() && !kinds.contains(kind)) {
				errors.rejectValue("guests[" + i + "].kind", "missing", "第 " + (i + 1) + " 位来宾：请选择类别");
			}
		}
	}

	static List<Guest.Facts> facts(List<GuestLine> lines, String usual) {
		return lines.stream()
			.filter((line) -> !line.isEmpty())
			.map((line) -> new Guest.Facts(line.name().strip(), Filled.of(line.unit()), Filled.of(line.post()),
					(Filled.of(line.kind()) != null) ? line.kind() : usual))
			.toList();
	}

}
