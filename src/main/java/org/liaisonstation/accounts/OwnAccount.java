package org.liaisonstation.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a person does with the account that he signed in with.
 */
@Component
@Transactional
class OwnAccount {

	private final Accounts accounts;

	private final Sessions sessions;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OwnAccount(Accounts accounts, Sessions sessions, PasswordEncoder passwords, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Account of(Viewer viewer) {
		return this.accounts.findById(viewer.accountId()).orElseThrow(NotFound::new);
	}

	/**
	 * Changes the password and ends the person's other sessions.
	 * @param session the id of the session that goes on
	 * @return the person as signed in from now on
	 * @throws WrongPassword where the current password is not that of the account
	 */
	SignedIn changePassword(Viewer viewer, String current, String wanted, String session) {
		Account account = locked(viewer);
		if (!this.passwords.matches(current, account.passwordHash())) {
			throw new WrongPassword();
		}
		account.givePassword(this.passwords.encode(wanted));
		this.sessions.endOthersOf(account, session);
		this.events.publishEvent(Recorded.of("account.password-changed", "account", account.id()));
		return SignedIn.of(account, this.clock.instant(), LocalDate.now(this.clock));
	}

	/**
	 * A stranger at an open session must not try passwords without end: a wrong current
	 * password counts like a failed sign-in, and the lock ends the session.
	 */
	void countWrongPassword(Viewer viewer) {
		Account account = locked(viewer);
		this.events.publishEvent(Recorded.of("account.password-refused", "account", account.id()));
		if (account.failSignIn(this.clock.instant())) {
			this.sessions.endAllOf(account);
			this.events.publishEvent(Recorded.of("account.locked", "account", account.id()));
		}
	}

	/** Where the person is told by mail from now on, or null. */
	void reachBy(Viewer viewer, String mail) {
		Account account = locked(viewer);
		if (!Objects.equals(mail, account.mail())) {
			account.reachBy(mail);
			this.events.publishEvent(Recorded.of("account.mail-changed", "account", account.id()));
		}
	}

	private Account locked(Viewer viewer) {
		return this.accounts.findLocked(viewer.username()).orElseThrow(NotFound::new);
	}

	static class WrongPassword extends RuntimeException {

	}

}
