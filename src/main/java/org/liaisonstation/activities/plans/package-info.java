/**
 * Plans (工作计划) of the station and of each group of deputies, for a year or a month:
 * adopted by a meeting, told to the deputies, published (代表法 43), and what became of each
 * item.
 */
@NamedInterface("plans")
package org.liaisonstation.activities.plans;

import org.springframework.modulith.NamedInterface;
