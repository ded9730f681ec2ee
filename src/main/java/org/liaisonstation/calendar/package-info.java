/**
 * Working days with legal holidays and make-up days (调休), the periods counted in them,
 * and due dates that explain themselves.
 */
@ApplicationModule(displayName = "工作日历", allowedDependencies = { "audit", "forms" })
package org.liaisonstation.calendar;

import org.springframework.modulith.ApplicationModule;
