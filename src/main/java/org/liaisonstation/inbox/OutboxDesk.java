package org.liaisonstation.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator does with the outbox; of the matters he learns nothing. */
@Component
@Transactional
class OutboxDesk {

	static final int PAGE = 50;

	private final OutboxRows rows;

	private final OutboxSettingsRow settings;

	private final Outbox outbox;

	private final AccountDirectory accounts;

	private final Units units;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OutboxDesk(OutboxRows rows, OutboxSettingsRow settings, Outbox outbox, AccountDirectory accounts, Units units,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.settings = settings;
		this.outbox = outbox;
		this.accounts = accounts;
		this.units = units;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The newest first, and one more where there is a further page.
	 * @param before the last one of the page before, or null
	 */
	@Transactional(readOnly = true)
	List<Message> list(Collection<Message.State> states, UUID before) {
		Message last = (before != null) ? this.rows.findById(before).orElse(null) : null;
		return (last != null) ? this.rows.before(states, last.createdAt(), last.id(), Limit.of(PAGE + 1))
				: this.rows.before(states, Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0), Limit.of(PAGE + 1));
	}

	@Transactional(readOnly = true)
	long count(Collection<Message.State> states) {
		return this.rows.countByStateIn(states);
	}

	/** Whose messages they are: the names of accounts and units by their ids. */
	@Transactional(readOnly = true)
	Map<UUID, String> receivers(List<Message> messages) {
		Map<UUID, String> names = this.accounts
			.displayNames(messages.stream().map(Message::accountId).filter(Objects::nonNull).distinct().toList());
		List<UUID> ids = messages.stream().map(Message::unitId).filter(Objects::nonNull).distinct().toList();
		for (Unit unit : ids.isEmpty() ? List.<Unit>of() : this.units.findByIdIn(ids)) {
			names.put(unit.id(), unit.name());
		}
		return names;
	}

	void retry(UUID id, Long version) {
		Message message = this.rows.findById(id).orElseThrow(NotFound::new);
		if (!message.version().equals(version) || !message.isFailed()) {
			throw new StalePage("这条消息", "/desk/outbox", null, null, "它的状态是“" + message.state().label() + "”");
		}
		message.retry(this.clock.instant());
		this.events.publishEvent(Recorded.of("message.retried", "message", id));
	}

	void retryAll() {
		int retried = this.rows.retryAll(this.clock.instant());
		this.events
			.publishEvent(Recorded.of("message.all-retried", "message", null, Map.of("size", String.valueOf(retried))));
	}

	@Transactional(readOnly = true)
	OutboxSettings settings() {
		return this.settings.only();
	}

	/** What waits is tried at once by the new settings. */
	void change(OutboxForm form) {
		OutboxSettings settings = this.settings.only();
		if (!settings.version().equals(form.version())) {
			throw new StalePage("邮件和群机器人", "/desk/outbox/settings", null, null, "这些设置刚被修改");
		}
		this.events.publishEvent(
				Recorded.of("outbox.settings-changed", "outbox", null, Changes.between(OutboxForm.of(settings), form)));
		settings.reachMail(form.mailOn(), form.mailHost(), form.mailPort(), form.mailSecurity(), form.mailUser(),
				form.mailPassword(), form.mailFrom());
		settings.reachRobot(form.robotOn(), form.robotKind(), form.robotUrl(), form.robotSecret());
		settings.tryAgain(form.attempts(), form.firstDelay());
		this.rows.hurry(List.of(Channel.values()), this.clock.instant());
	}

	void sendTest(Viewer viewer) {
		this.outbox.sendTest(viewer.accountId());
		this.events.publishEvent(Recorded.of("outbox.tested", "outbox", null));
	}

	/** Whether the person can get a test mail. */
	@Transactional(readOnly = true)
	boolean hasBox(Viewer viewer) {
		return !this.accounts.mails(List.of(viewer.accountId())).isEmpty();
	}

}
