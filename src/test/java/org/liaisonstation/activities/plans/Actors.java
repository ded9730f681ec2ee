package org.liaisonstation.activities.plans;

import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** People with an account in the database, since records name who wrote them. */
public final class Actors {

	private Actors() {
	}

	/** Without a subject. */
	public static Viewer of(Role role, JdbcClient jdbc) {
		return of(role, null, jdbc);
	}

	/** A deputy, where {@code deputyId} is one. */
	public static Viewer of(Role role, UUID deputyId, JdbcClient jdbc) {
		UUID id = UUID.randomUUID();
		jdbc.sql("""
				INSERT INTO account (id, version, username, display_name, password_hash, must_change, failures, held,
				  active, created_at, deputy_id) VALUES (?, 0, ?, ?, '-', false, 0, false, true, now(), ?)""")
			.params(id, "a" + id.toString().substring(0, 8), role.label(), deputyId)
			.update();
		jdbc.sql("INSERT INTO account_role (account_id, role) VALUES (?, ?)").params(id, role.name()).update();
		return new Viewer(id, "a" + id.toString().substring(0, 8), role.label(), Set.of(role), deputyId, null, null);
	}

	public static RequestPostProcessor signedIn(Viewer viewer) {
		return user(new SignedIn(viewer));
	}

}
