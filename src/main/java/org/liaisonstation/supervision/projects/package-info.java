/**
 * 民生实事: projects of a year, watched month by month.
 */
@NamedInterface("projects")
package org.liaisonstation.supervision.projects;

import org.springframework.modulith.NamedInterface;
