package org.liaisonstation.calendar;

/** The holiday table was edited. */
record CalendarChanged() {
}
