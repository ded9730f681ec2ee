/**
 * 工作评议: a unit reviewed in four stages, counted twice on paper.
 */
@NamedInterface("reviews")
package org.liaisonstation.supervision.reviews;

import org.springframework.modulith.NamedInterface;
