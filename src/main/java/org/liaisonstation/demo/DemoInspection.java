package org.liaisonstation.demo;

import java.util.List;

import org.liaisonstation.supervision.inspections.InspectionKind;

/**
 * One inspection of the file {@code inspections.yaml}.
 *
 * @param subject of the plan that it carries out, or null
 * @param part of the year in which it was held
 * @param age how many working days ago, in place of that
 * @param ahead in how many working days it will be, in place of both
 * @param deputies by their numbers
 * @param closed the words of the director at its end, or null
 */
record DemoInspection(String key, String subject, InspectionKind kind, String title, String object, String ground,
		Double part, Integer age, Integer ahead, String place, String companions, List<Integer> deputies, String seen,
		String suggestion, List<Found> findings, String closed) {

	DemoInspection {
		findings = (findings != null) ? findings : List.of();
	}

	/**
	 * One finding.
	 *
	 * @param by the number of the deputy who wrote it down; the staff did where there is
	 * none
	 * @param link who signs and reports by the one-time link, or null
	 * @param days until it is to be mended, or null for the usual period
	 * @param report what the unit did, or null where it has not yet
	 * @param after working days after it was sent
	 * @param recheck what was seen when it was mended
	 * @param again what was still missing after the first report
	 */
	record Found(String text, String suggestion, String unit, Integer by, boolean pictured, String link, Integer days,
			String report, int after, String recheck, String again, String report2, int after2) {

	}

}
