package org.liaisonstation.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the system administrator and the security administrator do with the accounts of
 * others. Whatever changes an account's rights ends its sessions.
 */
@Component
@Transactional
class AccountDesk {

	static final int PAGE = 50;

	private final Accounts accounts;

	private final Sessions sessions;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountDesk(Accounts accounts, Sessions sessions, PasswordEncoder passwords, ApplicationEventPublisher events,
			Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	/** One account more than a page, where there is a further page. */
	@Transactional(readOnly = true)
	List<Account> list(String words, String after) {
		String pattern = (words != null) ? words.strip().replaceAll("([\\\\%_])", "\\\\$1") : "";
		return this.accounts.findAfter((after != null) ? after : "", "%" + pattern + "%", Limit.of(PAGE + 1));
	}

	@Transactional(readOnly = true)
	Account get(UUID id) {
		return this.accounts.findById(id).orElseThrow(NotFound::new);
	}

	void edit(UUID id, Long version, String displayName, String mail, Subject subject) {
		Account account = get(id);
		if (!Objects.equals(version, account.version())) {
			throw new StalePage(account.username(), "/desk/accounts/" + id, null, null, "这个账号的资料已经改过");
		}
		account.rename(displayName);
		if (!Objects.equals(mail, account.mail())) {
			account.reachBy(mail);
			record("account.mail-changed", account, Map.of());
		}
		if (!Objects.equals(subject, account.subject())) {
			account.standFor(subject);
			this.sessions.endAllOf(account);
			record("account.subject-changed", account, Map.of("subject", SubjectChoices.codeOf(subject)));
		}
		record("account.edited", account, Map.of());
	}

	void deactivate(UUID id, Viewer viewer) {
		Account account = other(id, viewer);
		account.deactivate();
		this.sessions.endAllOf(account);
		record("account.deactivated", account, Map.of());
	}

	void reactivate(UUID id) {
		Account account = get(id);
		account.reactivate();
		record("account.reactivated", account, Map.of());
	}

	/**
	 * Gives a new one-time password. An account with roles then waits for a security
	 * administrator, so that nobody can take over an account alone.
	 */
	String issueOneTimePassword(UUID id, Viewer viewer) {
		Account account = other(id, viewer);
		String password = OneTimePassword.fresh();
		account.giveOneTimePassword(this.passwords.encode(password));
		this.sessions.endAllOf(account);
		record("account.password-issued", account, Map.of());
		if (!account.grants().isEmpty() && somebodyElseMayRelease(account)) {
			account.hold();
			record("account.held", account, Map.of());
		}
		return password;
	}

	/** The last security administrator could be released by nobody. */
	private boolean somebodyElseMayRelease(Account account) {
		return this.accounts.findHolders(Role.SECURITY, LocalDate.now(this.clock))
			.stream()
			.anyMatch((holder) -> !holder.equals(account.id()));
	}

	Optional<String> refusalOf(UUID id, Role role) {
		return get(id).refusalOf(role);
	}

	void grant(UUID id, Role role, LocalDate from, LocalDate to, Viewer viewer) {
		Account account = other(id, viewer);
		account.grant(role, from, to);
		this.sessions.endAllOf(account);
		Map<String, String> details = new HashMap<>(Map.of("role", role.name()));
		if (from != null) {
			details.put("from", from.toString());
		}
		if (to != null) {
			details.put("to", to.toString());
		}
		record("account.role-granted", account, details);
	}

	void revoke(UUID id, Role role, Viewer viewer) {
		Account account = other(id, viewer);
		account.revoke(role);
		this.sessions.endAllOf(account);
		record("account.role-revoked", account, Map.of("role", role.name()));
	}

	void unlock(UUID id) {
		Account account = get(id);
		account.unlock();
		record("account.unlocked", account, Map.of());
	}

	/**
	 * Nobody changes the rights of his own account; so one administrator of each kind
	 * always stays.
	 */
	private Account other(UUID id, Viewer viewer) {
		if (id.equals(viewer.accountId())) {
			throw new OwnAccountRefused();
		}
		return get(id);
	}

	private void record(String action, Account account, Map<String, String> details) {
		this.events.publishEvent(Recorded.of(action, "account", account.id(), details));
	}

}
