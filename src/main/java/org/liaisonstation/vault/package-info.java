/**
 * Personal data at rest: sealed values, and keyed hashes to look them up.
 */
@ApplicationModule(displayName = "个人信息加密", allowedDependencies = {})
package org.liaisonstation.vault;

import org.springframework.modulith.ApplicationModule;
