/**
 * The public title and text beside an original record of any kind: written by one person,
 * approved by a second, withdrawn with a reason, every submitted text kept.
 */
@ApplicationModule(displayName = "公示发布", allowedDependencies = { "audit", "forms", "accounts" })
package org.liaisonstation.publication;

import org.springframework.modulith.ApplicationModule;
