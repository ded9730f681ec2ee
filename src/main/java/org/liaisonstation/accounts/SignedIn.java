package org.liaisonstation.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;

import org.liaisonstation.audit.Actor;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The viewer as Spring Security keeps him in the session. It carries the password hash
 * only while signing in.
 */
public final class SignedIn implements UserDetails, Actor {

	private final Viewer viewer;

	private final transient String passwordHash;

	private final boolean admitted;

	private final boolean mustChangePassword;

	private final LocalDate rightsEnd;

	public SignedIn(Viewer viewer) {
		this(viewer, null, true, false, null);
	}

	private SignedIn(Viewer viewer, String passwordHash, boolean admitted, boolean mustChangePassword,
			LocalDate rightsEnd) {
		this.viewer = viewer;
		this.passwordHash = passwordHash;
		this.admitted = admitted;
		this.mustChangePassword = mustChangePassword;
		this.rightsEnd = rightsEnd;
	}

	static SignedIn of(Account account, Instant now, LocalDate today) {
		return new SignedIn(account.viewer(today), account.passwordHash(), account.isActive() && !account.isLocked(now),
				account.mustChange(), account.nextChangeAfter(today));
	}

	public Viewer viewer() {
		return this.viewer;
	}

	@Override
	public UUID actorId() {
		return this.viewer.accountId();
	}

	public boolean mustChangePassword() {
		return this.mustChangePassword;
	}

	/** Whether a role with a first or last day has begun or ended since the sign-in. */
	boolean isOutdated(LocalDate today) {
		return this.rightsEnd != null && !today.isBefore(this.rightsEnd);
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
		return this.admitted;
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
