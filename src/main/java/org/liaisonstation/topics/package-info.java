/**
 * 热点问题: many opinions about one thing, what was proposed and decided about it, and what
 * came of it in numbers.
 */
@ApplicationModule(displayName = "热点问题", allowedDependencies = { "audit", "settings", "files", "calendar", "forms",
		"lineage", "search", "accounts", "inbox", "units", "publication", "requests", "activities", "proposals" })
package org.liaisonstation.topics;

import org.springframework.modulith.ApplicationModule;
