/**
 * What every form of the station shares: it happens once however often it is clicked, an
 * invalid one is 422, a stale one 409 with what was typed kept, numbers are gap-free.
 */
@ApplicationModule(displayName = "表单", allowedDependencies = {})
package org.liaisonstation.forms;

import org.springframework.modulith.ApplicationModule;
