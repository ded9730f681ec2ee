/**
 * 调研: visits, reports, and the feedback that comes within three months.
 */
@NamedInterface("research")
package org.liaisonstation.supervision.research;

import org.springframework.modulith.NamedInterface;
