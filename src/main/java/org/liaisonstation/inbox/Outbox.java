package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leaves the station: written in the transaction of what it tells, sent by the
 * {@link Postman}. Nothing is written for a channel that is off.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {

	private static final String SENDER = "【联络站】";

	private final OutboxRows rows;

	private final OutboxSettingsRow settings;

	private final AccountDirectory accounts;

	private final Units units;

	private final Clock clock;

	Outbox(OutboxRows rows, OutboxSettingsRow settings, AccountDirectory accounts, Units units, Clock clock) {
		this.rows = rows;
		this.settings = settings;
		this.accounts = accounts;
		this.units = units;
		this.clock = clock;
	}

	void send(About about, News news, Set<UUID> to, Collection<UUID> toUnits) {
		OutboxSettings settings = this.settings.only();
		String subject = SENDER + about.number() + " " + news.text();
		if (settings.mailOn()) {
			mail(about, subject, to, toUnits);
		}
		if (settings.robotOn() && news.forGroup() && !about.restricted()) {
			this.rows.save(Message.byRobot(about.id(), subject, about.href(), now()));
		}
	}

	/** A box that several of them share gets one mail. */
	private void mail(About about, String subject, Set<UUID> to, Collection<UUID> toUnits) {
		Set<String> boxes = new HashSet<>();
		Map<UUID, String> mails = this.accounts.mails(to);
		for (UUID account : to) {
			if (mails.containsKey(account) && boxes.add(mails.get(account))) {
				this.rows.save(Message.mailToAccount(account, about.id(), subject, about.href(), now()));
			}
		}
		for (UUID unit : toUnits) {
			String box = this.units.mailOf(unit).orElse(null);
			if (box != null && boxes.add(box)) {
				this.rows.save(Message.mailToUnit(unit, about.id(), subject, about.href(), now()));
			}
		}
	}

	/** A message that only shows the administrator whether the settings are right. */
	void sendTest(UUID account) {
		OutboxSettings settings = this.settings.only();
		String subject = SENDER + "测试消息，请忽略";
		if (settings.mailOn() && this.accounts.mails(List.of(account)).containsKey(account)) {
			this.rows.save(Message.mailToAccount(account, null, subject, "/desk/inbox", now()));
		}
		if (settings.robotOn()) {
			this.rows.save(Message.byRobot(null, subject, "/desk/inbox", now()));
		}
	}

	/** What is about a matter and has not left stays here. */
	void withdrawAll(UUID about) {
		this.rows.withdrawAll(about, now());
	}

	void withdraw(UUID about, Collection<UUID> accounts) {
		this.rows.withdraw(about, accounts, now());
	}

	/** What was for the boxes of the units themselves. */
	void withdrawFromUnits(UUID about, Collection<UUID> units) {
		this.rows.withdrawFromUnits(about, units, now());
	}

	private Instant now() {
		return this.clock.instant();
	}

}
