/**
 * What became of what (来龙去脉): an opinion became a request, requests were merged, a
 * request became a proposal. The owners of the records write; all of them show the same
 * chain.
 */
@ApplicationModule(displayName = "来龙去脉", allowedDependencies = {})
package org.liaisonstation.lineage;

import org.springframework.modulith.ApplicationModule;
