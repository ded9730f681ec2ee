/**
 * What every plan (计划) has, whatever is planned: it is drafted, adopted by a meeting,
 * published by a second person and never deleted, and what is adopted is not rewritten.
 */
@ApplicationModule(displayName = "计划", allowedDependencies = { "audit", "forms", "accounts" })
package org.liaisonstation.plans;

import org.springframework.modulith.ApplicationModule;
