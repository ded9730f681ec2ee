/**
 * Supervision (监督): inspections and what becomes of their findings, research and its
 * reports, work reviews, livelihood projects, and the plan of the year.
 */
@ApplicationModule(displayName = "监督",
		allowedDependencies = { "audit", "settings", "files", "calendar", "forms", "vault", "paper", "lineage",
				"search", "ledgers", "accounts", "inbox", "units", "constituencies", "publication", "deputies",
				"station", "links", "plans" })
package org.liaisonstation.supervision;

import org.springframework.modulith.ApplicationModule;
