/**
 * What somebody typed into a form of the desk and has not sent yet, kept for him alone so
 * that a lost session loses nothing.
 */
@ApplicationModule(displayName = "草稿", allowedDependencies = { "audit", "settings", "forms", "vault", "accounts" })
package org.liaisonstation.drafts;

import org.springframework.modulith.ApplicationModule;
