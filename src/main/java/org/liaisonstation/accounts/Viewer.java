package org.liaisonstation.accounts;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;

/**
 * The person who looks: the facts that rights are decided by. Immutable, kept in the
 * session; a change of the account's roles ends its sessions, so that no viewer outlives
 * his rights.
 *
 * @param deputyId the deputy that the account stands for, or null
 * @param unitId the unit (承办单位) that the account stands for, or null
 * @param observerId the observer (民情观察员) that the account stands for, or null
 */
public record Viewer(UUID accountId, String username, String displayName, Set<Role> roles, UUID deputyId, UUID unitId,
		UUID observerId) implements Serializable {

	public Viewer {
		roles = Set.copyOf(roles);
	}

	public boolean is(Role role) {
		return this.roles.contains(role);
	}

	public boolean isAny(Role... any) {
		for (Role role : any) {
			if (is(role)) {
				return true;
			}
		}
		return false;
	}

	/** Staff or director: the two roles that see every unrestricted case. */
	public boolean isOffice() {
		return isAny(Role.STAFF, Role.DIRECTOR);
	}

	/** The role as shown beside the name. */
	public String roleLabel() {
		return this.roles.stream().sorted().map(Role::label).findFirst().orElse("");
	}

}
