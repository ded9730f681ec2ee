package org.liaisonstation.accounts;

import java.util.Set;

/**
 * An account to be made.
 *
 * @param username lower-case letters, digits, dot, hyphen, underscore
 * @param subject whom it stands for, or null
 * @param password not checked against the rules for chosen passwords
 * @param mustChange whether the password only opens the page to change it
 */
public record NewAccount(String username, String displayName, Set<Role> roles, Subject subject, String password,
		boolean mustChange) {

	public NewAccount {
		roles = Set.copyOf(roles);
	}

}
