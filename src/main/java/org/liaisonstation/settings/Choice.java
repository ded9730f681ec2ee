package org.liaisonstation.settings;

/** What a select or a row of radio buttons offers. */
record Choice(String code, String name) {

}
