/**
 * Deputies: the person, what he was elected to, his group and his contact card.
 */
@ApplicationModule(displayName = "人大代表", allowedDependencies = { "audit", "settings", "forms", "paper", "vault",
		"ledgers", "accounts", "constituencies" })
package org.liaisonstation.deputies;

import org.springframework.modulith.ApplicationModule;
