/**
 * What leaves on paper: QR codes and ledgers today, letters later.
 */
@ApplicationModule(displayName = "纸质文书", allowedDependencies = {})
package org.liaisonstation.paper;

import org.springframework.modulith.ApplicationModule;
