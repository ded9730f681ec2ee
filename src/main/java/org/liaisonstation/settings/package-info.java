/**
 * Typed settings and code lists. Both keep what was valid when, so that an old record is
 * read by the rules and names of its time.
 */
@ApplicationModule(displayName = "参数与代码", allowedDependencies = { "audit", "forms" })
package org.liaisonstation.settings;

import org.springframework.modulith.ApplicationModule;
