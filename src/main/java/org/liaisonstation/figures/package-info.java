/**
 * The station's figures: each is a query and opens the list of exactly the records behind
 * it.
 */
@ApplicationModule(displayName = "数说联络站",
		allowedDependencies = { "settings", "forms", "accounts", "publication", "requests" })
package org.liaisonstation.figures;

import org.springframework.modulith.ApplicationModule;
