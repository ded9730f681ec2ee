/**
 * 全域遍访: who was not visited (六进) or kept in touch with (六联) yet this year, as the work
 * list of the office.
 */
@NamedInterface("coverage")
package org.liaisonstation.activities.coverage;

import org.springframework.modulith.NamedInterface;
