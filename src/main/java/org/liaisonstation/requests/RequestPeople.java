package org.liaisonstation.requests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.forms.Choice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who can be named on a request: as its follower, as the handler of a restricted matter,
 * as somebody who must not see it.
 */
@Component
@Transactional(readOnly = true)
class RequestPeople {

	private final AccountDirectory accounts;

	private final Deputies deputies;

	RequestPeople(AccountDirectory accounts, Deputies deputies) {
		this.accounts = accounts;
		this.deputies = deputies;
	}

	/** The serving deputies. */
	public List<Choice> serving() {
		return this.deputies.serving()
			.stream()
			.map((deputy) -> new Choice(deputy.id().toString(), deputy.name()))
			.toList();
	}

	/** The serving deputies who do not follow it yet and were not recused. */
	public List<Choice> followers(Request request) {
		return this.deputies.serving()
			.stream()
			.filter((deputy) -> !request.isFollowedBy(deputy.id()) && !request.isRecused(deputy.id()))
			.map((deputy) -> new Choice(deputy.id().toString(), deputy.name()))
			.toList();
	}

	/**
	 * Active accounts of the office and of units, without whoever was recused or has it.
	 */
	public List<Choice> handlers(Request request) {
		return accountsOf(Role.DIRECTOR, Role.STAFF, Role.UNIT).entrySet()
			.stream()
			.filter((account) -> !request.isRecused(account.getKey()) && !account.getKey().equals(request.handlerId()))
			.map((account) -> new Choice(account.getKey().toString(), account.getValue()))
			.toList();
	}

	/**
	 * Whom a conflict of interest may concern: the deputies, the office, the named
	 * handler and the accounts of the units that have to do with it; a director not
	 * himself, so that one is left.
	 */
	public List<Choice> recusable(Request request, Viewer viewer) {
		Map<UUID, String> people = new LinkedHashMap<>();
		for (Deputy deputy : this.deputies.serving()) {
			people.put(deputy.id(), deputy.name() + (request.isFollowedBy(deputy.id()) ? "（代表，跟踪本件）" : "（代表）"));
		}
		if (request.handlerId() != null) {
			people.put(request.handlerId(), this.accounts.displayName(request.handlerId()).orElse("") + "（专人）");
		}
		accountsOf(Role.STAFF, Role.DIRECTOR).forEach(people::putIfAbsent);
		List<UUID> ofUnits = request.assignments()
			.stream()
			.map(Assignment::unitId)
			.filter(Objects::nonNull)
			.distinct()
			.flatMap((unit) -> this.accounts.accountsOf(Subject.unit(unit)).stream())
			.toList();
		this.accounts.displayNames(ofUnits).forEach((id, name) -> people.putIfAbsent(id, name + "（承办单位）"));
		people.keySet().removeIf(request::isRecused);
		if (viewer.is(Role.DIRECTOR)) {
			people.remove(viewer.accountId());
		}
		return people.entrySet()
			.stream()
			.map((person) -> new Choice(person.getKey().toString(), person.getValue()))
			.toList();
	}

	/**
	 * Whom a restricted matter may be about: deputies, the office and the units'
	 * accounts, without whom it is known already; the director not himself.
	 */
	public List<Choice> complainedOf(Request request, Viewer viewer) {
		Map<UUID, String> people = new LinkedHashMap<>();
		this.deputies.serving().forEach((deputy) -> people.put(deputy.id(), deputy.name() + "（代表）"));
		accountsOf(Role.STAFF, Role.DIRECTOR, Role.UNIT).forEach(people::putIfAbsent);
		people.keySet().removeIf((id) -> request.isRecused(id) || id.equals(viewer.accountId()));
		return people.entrySet()
			.stream()
			.map((person) -> new Choice(person.getKey().toString(), person.getValue()))
			.toList();
	}

	/** Whether the account is that of the person, or of his unit. */
	boolean isNear(UUID account, UUID person) {
		return this.accounts.isNear(account, person);
	}

	private Map<UUID, String> accountsOf(Role... roles) {
		Map<UUID, String> all = new LinkedHashMap<>();
		for (Role role : roles) {
			List<UUID> holders = new ArrayList<>(this.accounts.holders(role));
			Map<UUID, String> names = this.accounts.displayNames(holders);
			holders.forEach((id) -> all.putIfAbsent(id, names.get(id) + "（" + role.label() + "）"));
		}
		return all;
	}

}
