package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.audit.Actor;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what happened, in the transaction in which it happened: notices in the
 * application, and what the {@link Outbox} sends of them. Whoever does something is not
 * told of it himself.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

	private final NoticeRows notices;

	private final Outbox outbox;

	private final AccountDirectory accounts;

	private final Clock clock;

	Notices(NoticeRows notices, Outbox outbox, AccountDirectory accounts, Clock clock) {
		this.notices = notices;
		this.outbox = outbox;
		this.accounts = accounts;
		this.clock = clock;
	}

	/**
	 * Tells everybody once; of a restricted matter nobody but directors and accounts
	 * named one by one, whatever else is asked for.
	 */
	public void tell(About about, News news, Audience... to) {
		List<Audience> audiences = Stream.of(to)
			.map((one) -> about.restricted() ? one.ofRestricted() : one)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		Set<UUID> told = new LinkedHashSet<>();
		audiences.forEach((audience) -> told.addAll(accountsOf(audience, this.accounts::actingFor)));
		told.remove(actor());
		Instant now = this.clock.instant();
		told.forEach((account) -> this.notices.save(new Notice(account, about, news, now)));
		this.outbox.send(about, news, told, unitsOf(audiences));
	}

	/**
	 * The matter became restricted: notices of it, read or not, are there for directors
	 * and the named accounts alone, and what was not sent yet never will be.
	 */
	public void keepFor(UUID about, Collection<UUID> named) {
		Collection<UUID> but = new ArrayList<>(this.accounts.holders(Role.DIRECTOR));
		but.addAll(named);
		// an empty list is no SQL; no account has this id
		but.add(about);
		this.notices.withdrawFromAllBut(about, but, this.clock.instant());
		this.outbox.withdrawAll(about);
	}

	/**
	 * Takes the notices of the matter from those who must not know of it any more, also
	 * from who lost the role meanwhile; what was not sent to them yet never will be.
	 */
	public void takeFrom(UUID about, Audience... from) {
		List<UUID> accounts = Stream.of(from)
			.flatMap((one) -> accountsOf(one, this.accounts::accountsOf).stream())
			.toList();
		if (!accounts.isEmpty()) {
			this.notices.withdrawFrom(about, accounts, this.clock.instant());
			this.outbox.withdraw(about, accounts);
		}
		List<UUID> units = unitsOf(List.of(from));
		if (!units.isEmpty()) {
			this.outbox.withdrawFromUnits(about, units);
		}
	}

	/**
	 * They do not find the record any more: what they were told of it goes with it.
	 * @param about leads to a list of theirs
	 */
	public void takeBack(About about, News news, Audience... from) {
		takeFrom(about.id(), from);
		tell(about, news, from);
	}

	/** For the demo, whose people have read what is old. */
	public void readAllBefore(Instant day) {
		this.notices.readAllBefore(day);
	}

	private List<UUID> accountsOf(Audience audience, Function<Subject, List<UUID>> ofSubject) {
		return switch (audience.kind()) {
			case OFFICE ->
				Stream.of(Role.STAFF, Role.DIRECTOR).flatMap((role) -> this.accounts.holders(role).stream()).toList();
			case DIRECTOR -> this.accounts.holders(Role.DIRECTOR);
			case UNIT -> ofSubject.apply(Subject.unit(audience.id()));
			case DEPUTY -> ofSubject.apply(Subject.deputy(audience.id()));
			case ACCOUNT -> this.accounts.isActive(audience.id()) ? List.of(audience.id()) : List.of();
		};
	}

	private static List<UUID> unitsOf(List<Audience> audiences) {
		return audiences.stream().filter((one) -> one.kind() == Audience.Kind.UNIT).map(Audience::id).toList();
	}

	private static UUID actor() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Actor actor) ? actor.actorId()
				: null;
	}

}
