package org.liaisonstation.accounts;

import java.time.Instant;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** A session that is used is written once a minute; what else changes, at once. */
@StationTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class LastUseTests<S extends Session> {

	@Autowired
	SessionRepository<S> sessions;

	@Autowired
	JdbcClient jdbc;

	private S session;

	private Instant begun;

	@BeforeEach
	void aSession() {
		S created = this.sessions.createSession();
		this.sessions.save(created);
		this.session = this.sessions.findById(created.getId());
		this.begun = this.session.getLastAccessedTime();
	}

	@AfterEach
	void nothingStays() {
		this.sessions.deleteById(this.session.getId());
	}

	@Test
	void pagesWithinAMinuteLeaveTheRowAsItIs() {
		String row = row();

		use(this.begun.plusSeconds(59));

		assertThat(row()).isEqualTo(row);
	}

	@Test
	void afterAMinuteItLivesOn() {
		use(this.begun.plusSeconds(60));

		assertThat(this.sessions.findById(this.session.getId()).getLastAccessedTime())
			.isEqualTo(this.begun.plusSeconds(60));
		assertThat(this.jdbc.sql("SELECT expiry_time FROM spring_session WHERE session_id = ?")
			.param(this.session.getId())
			.query(Long.class)
			.single()).isEqualTo(this.begun.plusSeconds(60).plus(this.session.getMaxInactiveInterval()).toEpochMilli());
	}

	@Test
	void aNewIdIsWrittenAtOnce() {
		String before = this.session.getId();
		this.session.changeSessionId();

		use(this.begun.plusSeconds(1));

		assertThat(this.sessions.findById(this.session.getId())).isNotNull();
		assertThat(this.sessions.findById(before)).isNull();
	}

	@Test
	void whatIsKeptInItIsWrittenAtOnce() {
		this.session.setAttribute("word", "停车");

		use(this.begun.plusSeconds(1));

		assertThat(this.sessions.findById(this.session.getId()).<String>getAttribute("word")).isEqualTo("停车");
	}

	private void use(Instant at) {
		this.session.setLastAccessedTime(at);
		this.sessions.save(this.session);
	}

	/** With the place of the row, which an update moves. */
	private String row() {
		return this.jdbc.sql("SELECT ctid || ' ' || s::text FROM spring_session s WHERE session_id = ?")
			.param(this.session.getId())
			.query(String.class)
			.single();
	}

}
