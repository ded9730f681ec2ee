/**
 * Constituencies (选区), and the villages and communities in them with their grid workers.
 */
@ApplicationModule(displayName = "选区与村居", allowedDependencies = { "audit", "settings", "forms", "accounts" })
package org.liaisonstation.constituencies;

import org.springframework.modulith.ApplicationModule;
