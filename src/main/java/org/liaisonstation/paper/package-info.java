/**
 * What leaves on paper: QR codes today, ledgers and letters later.
 */
@ApplicationModule(displayName = "纸质文书", allowedDependencies = {})
package org.liaisonstation.paper;

import org.springframework.modulith.ApplicationModule;
