/**
 * 监督检查和视察: what deputies looked at, what they found, and what became of each finding.
 */
@NamedInterface("inspections")
package org.liaisonstation.supervision.inspections;

import org.springframework.modulith.NamedInterface;
