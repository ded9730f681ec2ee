/**
 * The demo station (滨河区柳堤街道, fictional): at the first start of a trial it lives through a
 * year, act by act, through the use cases of the other modules.
 */
@ApplicationModule(displayName = "试用数据",
		allowedDependencies = { "audit", "settings", "files", "calendar", "forms", "vault", "paper", "accounts",
				"inbox", "units", "constituencies", "publication", "deputies", "station", "requests",
				"requests :: paperforms", "supervision", "supervision :: inspections", "supervision :: research",
				"supervision :: reviews", "supervision :: projects", "supervision :: plans", "activities",
				"activities :: plans", "proposals", "topics", "system" })
package org.liaisonstation.demo;

import org.springframework.modulith.ApplicationModule;
