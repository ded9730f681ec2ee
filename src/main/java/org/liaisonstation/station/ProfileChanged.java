package org.liaisonstation.station;

/** What the station says of itself was edited. */
record ProfileChanged() {
}
