/**
 * What leaves on paper: QR codes, ledgers as Excel files, official documents as Word
 * files.
 */
@ApplicationModule(displayName = "纸质文书", allowedDependencies = {})
package org.liaisonstation.paper;

import org.springframework.modulith.ApplicationModule;
