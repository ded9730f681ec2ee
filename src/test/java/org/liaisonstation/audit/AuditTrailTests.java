package org.liaisonstation.audit;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StationTest
class AuditTrailTests {

	private static final UUID RECORD = UUID.fromString("0190f3a0-0000-7000-8000-000000000001");

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@Test
	@WithViewer(roles = Role.STAFF, username = "xu")
	void aChangeIsWrittenWithTheOneWhoMadeIt() {
		record();
		assertThat(this.jdbc
			.sql("SELECT actor, actor_id::text, action, details->>'field' AS field "
					+ "FROM audit_entry WHERE record_id = ?")
			.param(RECORD)
			.query()
			.singleRow()).containsEntry("actor", "xu")
			.containsEntry("actor_id", WithViewer.ACCOUNT)
			.containsEntry("action", "unit.edited")
			.containsEntry("field", "phone");
	}

	@Test
	void aChangeByAVisitorIsWrittenWithHisAddress() {
		record();
		assertThat(this.jdbc.sql("SELECT actor, address FROM audit_entry WHERE record_id = ?")
			.param(RECORD)
			.query()
			.singleRow()).containsEntry("actor", "resident").containsEntry("address", "127.0.0.1");
	}

	@Test
	void aChangeOfTheStationItselfIsWrittenAsTheSystems() {
		RequestContextHolder.resetRequestAttributes();
		record();
		assertThat(this.jdbc.sql("SELECT actor FROM audit_entry WHERE record_id = ?")
			.param(RECORD)
			.query(String.class)
			.single()).isEqualTo("system");
	}

	@Test
	@Transactional(propagation = Propagation.NEVER)
	void nothingIsRecordedOutsideATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(this::record);
	}

	@Test
	void theDatabaseRefusesToChangeALine() {
		record();
		assertRefused("UPDATE audit_entry SET actor = 'nobody'");
	}

	@Test
	void theDatabaseRefusesToDeleteALine() {
		record();
		assertRefused("DELETE FROM audit_entry");
	}

	@Test
	void theDatabaseRefusesToEmptyTheTrail() {
		assertRefused("TRUNCATE audit_entry CASCADE");
	}

	@Test
	void theDatabaseRefusesToChangeASeal() {
		assertRefused("UPDATE audit_seal SET seq = seq + 1");
	}

	@Test
	void theDatabaseRefusesToDeleteASeal() {
		assertRefused("DELETE FROM audit_seal");
	}

	private void record() {
		this.events.publishEvent(Recorded.of("unit.edited", "unit", RECORD, Map.of("field", "phone")));
	}

	private void assertRefused(String statement) {
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(statement).update())
			.withStackTraceContaining("permission denied");
	}

}
