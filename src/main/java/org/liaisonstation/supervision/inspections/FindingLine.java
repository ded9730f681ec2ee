package org.liaisonstation.supervision.inspections;

import java.util.List;

import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.files.StoredFile;

/**
 * A finding as the page of its inspection shows it.
 *
 * @param unit the name of its unit, or nothing
 */
record FindingLine(Finding finding, String unit, TimeLeft light, List<StoredFile> photos) {

}
