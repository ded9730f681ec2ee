/**
 * The station's figures: each is a query and opens the list of exactly the records behind
 * it.
 */
@ApplicationModule(displayName = "数说联络站", allowedDependencies = { "audit", "settings", "forms", "paper", "ledgers",
		"accounts", "inbox", "publication", "station", "requests" })
package org.liaisonstation.figures;

import org.springframework.modulith.ApplicationModule;
