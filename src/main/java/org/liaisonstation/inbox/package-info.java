/**
 * What somebody is told: notices in the application, and the one outbox through which
 * mail and robots leave asynchronously.
 */
@ApplicationModule(displayName = "消息",
		allowedDependencies = { "audit", "settings", "forms", "vault", "paper", "accounts", "units" })
package org.liaisonstation.inbox;

import org.springframework.modulith.ApplicationModule;
