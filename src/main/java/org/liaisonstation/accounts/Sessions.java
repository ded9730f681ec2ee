package org.liaisonstation.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends sessions in the transaction that takes a right away, so that no session outlives
 * it. Spring Session's own repository would do so in a transaction of its own.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Sessions {

	private final JdbcClient jdbc;

	Sessions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void endAllOf(Account account) {
		this.jdbc.sql("DELETE FROM spring_session WHERE principal_name = ?").param(account.username()).update();
	}

	/**
	 * @param kept the id of the session that goes on
	 */
	void endOthersOf(Account account, String kept) {
		this.jdbc.sql("DELETE FROM spring_session WHERE principal_name = ? AND session_id <> ?")
			.param(account.username())
			.param(kept)
			.update();
	}

}
