/**
 * The work list of each role, and the frame of the signed-in pages.
 */
@ApplicationModule(displayName = "工作台",
		allowedDependencies = { "audit", "settings", "calendar", "forms", "accounts", "units", "constituencies",
				"inbox", "publication", "deputies", "station", "requests", "activities :: coverage" })
package org.liaisonstation.desk;

import org.springframework.modulith.ApplicationModule;
