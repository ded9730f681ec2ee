package org.liaisonstation.supervision.research;

import java.util.List;

import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.files.StoredFile;

/**
 * A delivery as a page shows it: the unit by name, its light, what came with feedback.
 */
public record DeliveryLine(ReportDelivery delivery, String unit, TimeLeft light, List<StoredFile> files) {

}
