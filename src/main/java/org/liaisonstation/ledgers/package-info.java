/**
 * Ledgers (台账) to take out as Excel files: who may, which there are, written in the
 * background and kept for an hour. What is in a ledger the module says that owns the
 * records.
 */
@ApplicationModule(displayName = "台账", allowedDependencies = { "audit", "forms", "vault", "paper", "accounts" })
package org.liaisonstation.ledgers;

import org.springframework.modulith.ApplicationModule;
