/**
 * What every form and list of the station shares: lists page by key, a form happens once
 * however often it is clicked, an invalid one is 422, a stale one 409 with what was typed
 * kept, numbers are gap-free.
 */
@ApplicationModule(displayName = "表单", allowedDependencies = {})
package org.liaisonstation.forms;

import org.springframework.modulith.ApplicationModule;
