/**
 * One-time links (一次性链接): what a unit without an account is let in by, and how often one
 * address may try its luck.
 */
@ApplicationModule(displayName = "一次性链接", allowedDependencies = { "audit", "vault", "paper" })
package org.liaisonstation.links;

import org.springframework.modulith.ApplicationModule;
