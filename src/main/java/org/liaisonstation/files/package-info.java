/**
 * Attachments, cleaned on their way in and kept in PostgreSQL. The owner of a file serves
 * it under its own address, after its own check of who may see it.
 */
@ApplicationModule(displayName = "附件", allowedDependencies = { "audit", "forms" })
package org.liaisonstation.files;

import org.springframework.modulith.ApplicationModule;
