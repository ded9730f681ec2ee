/**
 * Chinese text made searchable: what is kept of a record, and what a query looks for.
 * Each module keeps a side table of its own.
 */
@ApplicationModule(displayName = "检索", allowedDependencies = {})
package org.liaisonstation.search;

import org.springframework.modulith.ApplicationModule;
