package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A record behind a number.
 *
 * @param id tells this line of the list from another
 * @param title as the desk knows it
 * @param href its page at the desk, without the context path
 */
record FigureRecord(UUID id, UUID subjectId, LocalDate onDate, String title, String href, long quantity) {

}
