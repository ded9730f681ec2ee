package org.liaisonstation.accounts;

import java.util.Collection;
import java.util.Objects;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The viewer as Spring Security keeps him in the session. It carries the password hash
 * only while signing in.
 */
public final class SignedIn implements UserDetails {

	private final Viewer viewer;

	private final transient String passwordHash;

	private final boolean locked;

	private final boolean mustChangePassword;

	public SignedIn(Viewer viewer) {
		this(viewer, null, false, false);
	}

	SignedIn(Viewer viewer, String passwordHash, boolean locked, boolean mustChangePassword) {
		this.viewer = viewer;
		this.passwordHash = passwordHash;
		this.locked = locked;
		this.mustChangePassword = mustChangePassword;
	}

	public Viewer viewer() {
		return this.viewer;
	}

	public boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.viewer.roles().stream().map((role) -> new SimpleGrantedAuthority(role.authority())).toList();
	}

	@Override
	public String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.viewer.username();
	}

	@Override
	public boolean isAccountNonLocked() {
		return !this.locked;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SignedIn that && this.viewer.accountId().equals(that.viewer.accountId());
	}

	@Override
	public int hashCode() {
		return Objects.hash(this.viewer.accountId());
	}

}
