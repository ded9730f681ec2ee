/**
 * 监督计划: the subjects of a year, on what ground, and which of them were carried out.
 */
@NamedInterface("plans")
package org.liaisonstation.supervision.plans;

import org.springframework.modulith.NamedInterface;
