/**
 * 六进六请六联: visits, invitations and liaison, whom they went to, who came, what was said.
 */
@ApplicationModule(displayName = "六进六请六联",
		allowedDependencies = { "audit", "settings", "files", "calendar", "forms", "vault", "paper", "lineage",
				"ledgers", "accounts", "inbox", "units", "constituencies", "publication", "deputies", "station",
				"requests", "plans" })
package org.liaisonstation.activities;

import org.springframework.modulith.ApplicationModule;
