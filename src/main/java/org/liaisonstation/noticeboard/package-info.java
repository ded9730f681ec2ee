/**
 * The public notice board: what the station says to everybody who comes by, in person or
 * on the telephone. It reads the others and owns nothing.
 */
@ApplicationModule(displayName = "公示栏", allowedDependencies = { "calendar", "forms", "paper", "constituencies",
		"deputies", "station", "requests", "topics", "supervision :: projects", "figures" })
package org.liaisonstation.noticeboard;

import org.springframework.modulith.ApplicationModule;
