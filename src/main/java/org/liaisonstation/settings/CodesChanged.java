package org.liaisonstation.settings;

/** A code list was edited. */
record CodesChanged() {
}
