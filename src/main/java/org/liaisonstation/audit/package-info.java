/**
 * Who did what, when, from where, on which record: written in the transaction of the
 * change, sealed into a hash chain.
 */
@ApplicationModule(displayName = "审计", allowedDependencies = { "forms" })
package org.liaisonstation.audit;

import org.springframework.modulith.ApplicationModule;
