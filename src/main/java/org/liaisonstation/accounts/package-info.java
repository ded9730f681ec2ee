/**
 * Accounts, roles, sign-in, lockout and sessions. An account has at most one subject: a
 * deputy, a unit or an observer.
 */
@ApplicationModule(displayName = "账号", allowedDependencies = { "audit", "settings", "calendar", "forms", "vault" })
package org.liaisonstation.accounts;

import org.springframework.modulith.ApplicationModule;
