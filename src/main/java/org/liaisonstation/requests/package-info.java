/**
 * Residents' requests (诉求) from intake to archive: the desk's pages, the resident's
 * pages, the unit's pages, and the state machine that they all go through.
 */
@ApplicationModule(displayName = "诉求",
		allowedDependencies = { "audit", "settings", "files", "calendar", "forms", "vault", "paper", "lineage",
				"search", "ledgers", "accounts", "inbox", "units", "constituencies", "publication", "deputies",
				"station", "links" })
package org.liaisonstation.requests;

import org.springframework.modulith.ApplicationModule;
