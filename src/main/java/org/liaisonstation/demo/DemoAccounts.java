package org.liaisonstation.demo;

import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The demo accounts that the sign-in page shows; all of them share one password.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoAccounts {

	private static final String PASSWORD = "Station-2026-demo";

	private final AccountDirectory accounts;

	private final PasswordEncoder passwords;

	DemoAccounts(AccountDirectory accounts, PasswordEncoder passwords) {
		this.accounts = accounts;
		this.passwords = passwords;
	}

	void make(StationFile station, DemoCast cast) {
		String hash = this.passwords.encode(PASSWORD);
		for (StationFile.Member member : station.staff()) {
			Role role = Role.valueOf(member.account().replaceAll("\\d", "").toUpperCase());
			make(member.account(), member.name(), role, null, hash, cast);
		}
		cast.observers()
			.forEach((username, observer) -> make(username, observer.name(), Role.OBSERVER,
					Subject.observer(observer.id()), hash, cast));
		cast.deputies()
			.forEach((number, deputy) -> make("deputy%02d".formatted(number), deputy.name(), Role.DEPUTY,
					Subject.deputy(deputy.id()), hash, cast));
		cast.units()
			.forEach((code, unit) -> make("unit" + code, unit.name(), Role.UNIT, Subject.unit(unit.id()), hash, cast));
	}

	private void make(String username, String name, Role role, Subject subject, String hash, DemoCast cast) {
		NewAccount wanted = new NewAccount(username, name, Set.of(role), subject, PASSWORD, false);
		UUID id = this.accounts.create(wanted, hash);
		cast.viewers()
			.put(username, new Viewer(id, username, name, Set.of(role), idOf(subject, Role.DEPUTY),
					idOf(subject, Role.UNIT), idOf(subject, Role.OBSERVER)));
	}

	private static UUID idOf(Subject subject, Role role) {
		return (subject != null && subject.kind().role() == role) ? subject.id() : null;
	}

}
