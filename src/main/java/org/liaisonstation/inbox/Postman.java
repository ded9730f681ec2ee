package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.paper.PublicAddress;
import org.liaisonstation.units.Units;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is in the outbox, one message after the other: the attempt is committed, the
 * message carried without a transaction, the outcome committed.
 */
@Component
class Postman {

	private static final Logger log = LoggerFactory.getLogger(Postman.class);

	private static final int MOST_AT_ONCE = 100;

	private final OutboxRows rows;

	private final OutboxSettingsRow settings;

	private final MailCarrier mail;

	private final RobotCarrier robot;

	private final AccountDirectory accounts;

	private final Units units;

	private final PublicAddress address;

	private final TransactionTemplate transaction;

	private final Clock clock;

	private final Duration lease;

	Postman(OutboxRows rows, OutboxSettingsRow settings, MailCarrier mail, RobotCarrier robot,
			AccountDirectory accounts, Units units, PublicAddress address, TransactionTemplate transaction, Clock clock,
			@Value("${station.outbox.lease}") Duration lease) {
		this.rows = rows;
		this.settings = settings;
		this.mail = mail;
		this.robot = robot;
		this.accounts = accounts;
		this.units = units;
		this.address = address;
		this.transaction = transaction;
		this.clock = clock;
		this.lease = lease;
	}

	/** What is due; of a channel that cannot be reached no more than one. */
	@Scheduled(fixedDelayString = "${station.outbox.every}", initialDelayString = "${station.outbox.every}")
	public void walk() {
		Set<Channel> unreachable = EnumSet.noneOf(Channel.class);
		for (int sent = 0; sent < MOST_AT_ONCE; sent++) {
			OutboxSettings settings = this.settings.only();
			Set<Channel> open = settings.channels();
			open.removeAll(unreachable);
			Optional<Message> next = open.isEmpty() ? Optional.empty() : take(open);
			if (next.isEmpty()) {
				return;
			}
			Message message = next.get();
			if (message.state() == Message.State.SENDING) {
				Outcome outcome = carry(message, settings);
				if (outcome.kind() == Outcome.Kind.NOBODY_THERE) {
					unreachable.add(message.channel());
				}
				ended(message, outcome, settings);
			}
		}
	}

	private Optional<Message> take(Set<Channel> open) {
		return this.transaction.execute((status) -> {
			Optional<Message> next = this.rows.nextDue(open.stream().map(Channel::name).toList(), this.clock.instant());
			next.ifPresent((message) -> message.begin(this.clock.instant(), this.lease));
			return next;
		});
	}

	private Outcome carry(Message message, OutboxSettings settings) {
		String link = this.address.fixed(message.href()).orElse(null);
		if (message.channel() == Channel.ROBOT) {
			return this.robot.carry(new Letter(message.id(), Channel.ROBOT, null, message.subject(), link), settings);
		}
		return box(message)
			.map((box) -> this.mail.carry(new Letter(message.id(), Channel.MAIL, box, message.subject(), link),
					settings))
			.orElse(Outcome.refused(Trouble.NO_ADDRESS));
	}

	/** As it is now: who changed it wants it there. */
	private Optional<String> box(Message message) {
		UUID account = message.accountId();
		return (account != null) ? Optional.ofNullable(this.accounts.mails(Set.of(account)).get(account))
				: this.units.mailOf(message.unitId());
	}

	private void ended(Message message, Outcome outcome, OutboxSettings settings) {
		try {
			this.transaction.executeWithoutResult((status) -> {
				message.ended(outcome, settings.attempts(), settings.delay(), this.clock.instant());
				this.rows.save(message);
			});
		}
		catch (OptimisticLockingFailureException ex) {
			// took longer than the lease: whoever has it now decides
			log.warn("Message {} was taken over while it was being sent", message.id());
		}
	}

}
