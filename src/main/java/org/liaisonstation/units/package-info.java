/**
 * Who handles matters (承办单位): offices of the street, stationed units, villages and
 * communities, district bureaus, enterprises.
 */
@ApplicationModule(displayName = "承办单位", allowedDependencies = { "audit", "settings", "forms", "accounts" })
package org.liaisonstation.units;

import org.springframework.modulith.ApplicationModule;
