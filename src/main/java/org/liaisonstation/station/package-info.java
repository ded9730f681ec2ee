/**
 * The station itself: its profile, rooms and liaison points.
 */
@ApplicationModule(displayName = "联络站", allowedDependencies = { "audit", "settings", "calendar", "files", "forms",
		"vault", "paper", "ledgers", "accounts", "units", "constituencies", "deputies" })
package org.liaisonstation.station;

import org.springframework.modulith.ApplicationModule;
