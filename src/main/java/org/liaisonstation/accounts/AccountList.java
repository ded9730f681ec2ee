package org.liaisonstation.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.ui.Model;

/**
 * A page of accounts with the state of each, for both administrators.
 *
 * @param after the username that the next page begins after, or null
 */
record AccountList(List<Account> accounts, Map<UUID, State> states, String after) {

	static AccountList of(List<Account> found, Instant now) {
		List<Account> page = found.subList(0, Math.min(found.size(), AccountDesk.PAGE));
		String after = (found.size() > AccountDesk.PAGE) ? page.get(page.size() - 1).username() : null;
		return new AccountList(page,
				page.stream().collect(Collectors.toMap(Account::id, (account) -> state(account, now))), after);
	}

	static State state(Account account, Instant now) {
		if (!account.isActive()) {
			return State.DEACTIVATED;
		}
		if (account.isHeld()) {
			return State.HELD;
		}
		if (account.isLocked(now)) {
			return State.LOCKED;
		}
		if (account.grants().isEmpty()) {
			return State.WITHOUT_ROLE;
		}
		return account.mustChange() ? State.ONE_TIME : State.USABLE;
	}

	void show(String words, Model model) {
		model.addAttribute("accounts", this.accounts);
		model.addAttribute("states", this.states);
		model.addAttribute("after", this.after);
		model.addAttribute("q", words);
	}

	/** In the words of the list; those that wait for somebody stand out. */
	enum State {

		USABLE("正常", false), ONE_TIME("未改一次性密码", false), WITHOUT_ROLE("待授予角色", true), HELD("待安全管理员放行", true),
		LOCKED("已锁定", true), DEACTIVATED("已停用", false);

		private final String label;

		private final boolean waiting;

		State(String label, boolean waiting) {
			this.label = label;
			this.waiting = waiting;
		}

		public String label() {
			return this.label;
		}

		public boolean isWaiting() {
			return this.waiting;
		}

	}

}
