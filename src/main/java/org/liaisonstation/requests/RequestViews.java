package org.liaisonstation.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked at a restricted matter (查看记录). Of other requests nobody keeps that.
 */
@Component
@Transactional
public class RequestViews {

	private static final int SHOWN = 50;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RequestViews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** What of a request somebody looked at. */
	enum Part {

		PAGE("诉求页面"), CONTACT("反映人完整信息"), FILE("附件"), SLIP("交办单"), RECEIPT("回执"), NOTICE("告知书"), MEMBERS("反映人名单"),
		FORM("办理页面"), LEDGER("导出的台账");

		private final String label;

		Part(String label) {
			this.label = label;
		}

		/** By the last part of its address. */
		static Part at(String path) {
			return switch (path) {
				case "" -> PAGE;
				case "reveal" -> CONTACT;
				case "files" -> FILE;
				case "slip" -> SLIP;
				case "receipt" -> RECEIPT;
				case "notice" -> NOTICE;
				case "members" -> MEMBERS;
				default -> FORM;
			};
		}

	}

	/** One line of the log. */
	public record Seen(Instant at, String viewer, String what) {

	}

	/** Writes it down where the request is a restricted one. */
	void seen(UUID request, Viewer viewer, Part part) {
		int restricted = this.jdbc.sql("""
				INSERT INTO request_view (id, request_id, account_id, viewer, at, what)
				SELECT ?, id, ?, ?, ?, ? FROM request WHERE id = ? AND restricted""")
			.params(Generators.timeBasedEpochGenerator().generate(), viewer.accountId(),
					viewer.displayName() + "（" + viewer.roleLabel() + "）", OffsetDateTime.now(this.clock), part.name(),
					request)
			.update();
		if (restricted == 1) {
			this.events.publishEvent(Recorded.of("request.viewed", "request", request, Map.of("part", part.name())));
		}
	}

	/**
	 * The restricted ones among the rows of a ledger left the station with it.
	 * @param rows what stands behind SELECT DISTINCT r.id
	 */
	void takenOut(String rows, Map<String, Object> params, Viewer viewer) {
		List<UUID> restricted = this.jdbc.sql("SELECT DISTINCT r.id " + rows + " AND r.restricted")
			.params(params)
			.query(UUID.class)
			.list();
		restricted.forEach((request) -> seen(request, viewer, Part.LEDGER));
	}

	/** The newest looks at a restricted matter. */
	@Transactional(readOnly = true)
	public List<Seen> of(UUID request) {
		return this.jdbc
			.sql("SELECT at, viewer, what FROM request_view WHERE request_id = ? ORDER BY at DESC, id DESC LIMIT "
					+ SHOWN)
			.param(request)
			.query((row, number) -> new Seen(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("viewer"), Part.valueOf(row.getString("what")).label))
			.list();
	}

}
