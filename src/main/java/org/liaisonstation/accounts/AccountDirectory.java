package org.liaisonstation.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules ask about accounts: who is behind an id, who holds a role, who acts
 * for a unit; and how the first start and the demo make accounts.
 */
@Component
@Transactional
public class AccountDirectory {

	private final Accounts accounts;

	private final PasswordEncoder passwords;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AccountDirectory(Accounts accounts, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.passwords = passwords;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Makes an account.
	 * @throws UsernameTaken where there is one of this name
	 */
	public UUID create(NewAccount wanted) {
		return create(wanted, this.passwords.encode(wanted.password()));
	}

	/** For the demo, whose accounts share one password: hashing it once is enough. */
	public UUID create(NewAccount wanted, String hash) {
		if (isTaken(wanted.username())) {
			throw new UsernameTaken();
		}
		Account account = new Account(wanted.username(), wanted.displayName(), wanted.subject(), this.clock.instant());
		wanted.roles().forEach((role) -> account.grant(role, null, null));
		if (wanted.mustChange()) {
			account.giveOneTimePassword(hash);
		}
		else {
			account.givePassword(hash);
		}
		this.accounts.save(account);
		this.events.publishEvent(Recorded.of("account.created", "account", account.id()));
		return account.id();
	}

	/**
	 * Makes an account that has to choose its password at the first sign-in.
	 * @param subject whom it stands for, or null
	 * @return the password, which is kept nowhere
	 */
	public String createWithOneTimePassword(String username, String displayName, Set<Role> roles, Subject subject) {
		String password = OneTimePassword.fresh();
		create(new NewAccount(username, displayName, roles, subject, password, true));
		return password;
	}

	@Transactional(readOnly = true)
	public boolean isEmpty() {
		return this.accounts.count() == 0;
	}

	@Transactional(readOnly = true)
	public boolean isTaken(String username) {
		return this.accounts.findByUsername(username).isPresent();
	}

	@Transactional(readOnly = true)
	public Optional<UUID> find(String username) {
		return this.accounts.findByUsername(username).map(Account::id);
	}

	/** The name to show for an account; empty for an id that is no account. */
	@Transactional(readOnly = true)
	public Optional<String> displayName(UUID accountId) {
		return (accountId != null) ? this.accounts.findById(accountId).map(Account::displayName) : Optional.empty();
	}

	/** The names to show for the accounts of a list, in one query. */
	@Transactional(readOnly = true)
	public Map<UUID, String> displayNames(Collection<UUID> accountIds) {
		Map<UUID, String> names = new HashMap<>();
		this.accounts.findByIdIn(accountIds).forEach((account) -> names.put(account.id(), account.displayName()));
		return names;
	}

	@Transactional(readOnly = true)
	public boolean isActive(UUID accountId) {
		return this.accounts.findById(accountId).filter(Account::isActive).isPresent();
	}

	/** Where the active ones of the accounts are told by mail, if they want it. */
	@Transactional(readOnly = true)
	public Map<UUID, String> mails(Collection<UUID> accountIds) {
		Map<UUID, String> mails = new HashMap<>();
		this.accounts.findMails(accountIds).forEach((box) -> mails.put(box.getId(), box.getMail()));
		return mails;
	}

	/** The active accounts that hold the role today. */
	@Transactional(readOnly = true)
	public List<UUID> holders(Role role) {
		return this.accounts.findHolders(role, LocalDate.now(this.clock));
	}

	/** The active accounts that stand for the subject, whatever they may do. */
	@Transactional(readOnly = true)
	public List<UUID> accountsOf(Subject subject) {
		return this.accounts.findBySubject(subject.id());
	}

	/** Those of them that hold the role of it today: what it is told is for them. */
	@Transactional(readOnly = true)
	public List<UUID> actingFor(Subject subject) {
		return this.accounts.findActingFor(subject.id(), subject.kind().role(), LocalDate.now(this.clock));
	}

	/**
	 * Whether the account is that of the person, or of the same unit.
	 * @param person a deputy or another account
	 */
	@Transactional(readOnly = true)
	public boolean isNear(UUID account, UUID person) {
		return this.accounts.isNear(account, person);
	}

	/** There is an account of that name already. */
	public static class UsernameTaken extends RuntimeException {

	}

}
