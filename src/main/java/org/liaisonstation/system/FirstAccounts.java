package org.liaisonstation.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first start of a real station makes the three separated accounts. Their one-time
 * passwords go into a file of the data folder, or to the log where there is no folder.
 */
@Component
class FirstAccounts {

	private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);

	private static final int AFTER_INSTALLATION = 0;

	private final AccountDirectory accounts;

	private final StationProperties station;

	private final boolean ownsFolder;

	FirstAccounts(AccountDirectory accounts, StationProperties station, ObjectProvider<EmbeddedDatabase> embedded) {
		this.accounts = accounts;
		this.station = station;
		this.ownsFolder = embedded.getIfAvailable() != null;
	}

	/** Either both the accounts and their passwords are written, or neither. */
	@EventListener(ApplicationStartedEvent.class)
	@Order(AFTER_INSTALLATION)
	@Transactional
	public void make() {
		if (this.station.demo() || !this.accounts.isEmpty()) {
			return;
		}
		Map<String, String> passwords = new LinkedHashMap<>();
		for (Role role : new Role[] { Role.ADMIN, Role.SECURITY, Role.AUDITOR }) {
			String username = role.name().toLowerCase(Locale.ROOT);
			passwords.put(username,
					this.accounts.createWithOneTimePassword(username, role.label(), Set.of(role), null));
		}
		if (this.ownsFolder) {
			write(passwords);
		}
		else {
			passwords.forEach((username, password) -> log.warn("首次启动，一次性密码（登录后必须更改）：{} {}", username, password));
		}
	}

	private void write(Map<String, String> passwords) {
		Path file = this.station.data().resolve("first-passwords.txt").toAbsolutePath();
		StringBuilder text = new StringBuilder("一次性密码，登录后必须更改。三个账号交给三个人，然后删除本文件。\n");
		passwords.forEach((username, password) -> text.append(username).append(' ').append(password).append('\n'));
		try {
			Files.deleteIfExists(file);
			PrivateFile.write(file, text.toString());
			log.warn("首次启动：一次性密码已写入 {}，交给三位管理员后请删除这个文件。", file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
