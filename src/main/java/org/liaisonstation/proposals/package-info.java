/**
 * 代表建议 and 议案: what deputies propose, from a resident's sentence to the answer that each
 * signer gets and rates.
 */
@ApplicationModule(displayName = "代表建议",
		allowedDependencies = { "audit", "settings", "files", "calendar", "forms", "vault", "paper", "lineage",
				"search", "ledgers", "accounts", "inbox", "units", "constituencies", "publication", "deputies",
				"station", "requests", "activities" })
package org.liaisonstation.proposals;

import org.springframework.modulith.ApplicationModule;
