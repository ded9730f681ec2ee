/**
 * The machine under the station: its database, clock, security configuration and health.
 */
@ApplicationModule(displayName = "系统",
		allowedDependencies = { "audit", "settings", "calendar", "forms", "files", "vault", "accounts", "station" })
package org.liaisonstation.system;

import org.springframework.modulith.ApplicationModule;
