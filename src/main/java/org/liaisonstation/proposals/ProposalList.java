package org.liaisonstation.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.TimeLeft;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.forms.ListKey;
import org.liaisonstation.forms.ListPage;
import org.liaisonstation.forms.ListTurn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of proposals: one statement a page, by key and never by offset, and only what the
 * viewer may read.
 */
@Component
@Transactional(readOnly = true)
class ProposalList {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日", Locale.CHINA);

	/** A date of another year says so: most are promised for months ahead. */
	private static final DateTimeFormatter YEAR_AND_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private static final String SELECT = """
			SELECT p.id, p.number, p.form, p.title, p.status, p.level, p.filed_on, p.written_at, p.key, p.difficult,
			       p.confidential, p.promise_on, d.name AS lead,
			       (SELECT count(*) FROM proposal_signer s WHERE s.proposal_id = p.id AND s.signed_at IS NOT NULL
			        AND s.withdrawn_at IS NULL) AS signers,
			       (SELECT string_agg(u.name, '、' ORDER BY t.id) FROM proposal_task t JOIN unit u ON u.id = t.unit_id
			        WHERE t.proposal_id = p.id AND t.round = p.round_number AND t.ended_at IS NULL AND t.part <> 'JOINT') AS units,
			       EXISTS (SELECT 1 FROM proposal_task t WHERE t.proposal_id = p.id AND t.ended_at IS NULL
			        AND t.return_asked_at IS NOT NULL AND t.return_ruling_at IS NULL) AS return_asked,
			       coalesce(p.dispatch_started_at, p.due_started_at) AS clock_started_at,
			       coalesce(p.dispatch_at, p.due_at) AS clock_at, coalesce(p.dispatch_date, p.due_date) AS clock_date,
			       coalesce(p.dispatch_unit, p.due_unit) AS clock_unit, coalesce(p.dispatch_why, p.due_why) AS clock_why
			""";

	/** A unit looks at its own part. */
	private static final String OWN_TASK = """
			, o.due_started_at AS own_started_at, o.due_at AS own_at, o.due_date AS own_date, o.due_unit AS own_unit,
			o.due_why AS own_why, o.answered_at AS own_answered_at
			FROM proposal p JOIN deputy d ON d.id = p.lead_id
			LEFT JOIN proposal_task o ON o.proposal_id = p.id AND o.unit_id = :me AND o.round = p.round_number
			  AND o.ended_at IS NULL
			""";

	private static final String ALL = "FROM proposal p JOIN deputy d ON d.id = p.lead_id\n";

	private static final List<String> COUNTED = List.of("open", "mine", "draft", "own-draft", "review", "file",
			"dispatch", "bills", "handling", "rate", "rule", "returns", "late", "soon", "talk-late", "promised",
			"promises", "sign", "to-rate", "to-do", "closed");

	private final JdbcClient jdbc;

	private final ProposalConditions conditions;

	private final ProposalLights lights;

	private final ProposalClockRules clocks;

	ProposalList(JdbcClient jdbc, ProposalConditions conditions, ProposalLights lights, ProposalClockRules clocks) {
		this.jdbc = jdbc;
		this.conditions = conditions;
		this.lights = lights;
		this.clocks = clocks;
	}

	/** A page, the newest first. */
	ListPage<ProposalRow> page(ProposalFilter filter, Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		ListTurn turn = ListTurn.of(filter.before(), filter.after());
		String where = this.conditions.where(filter, viewer, params);
		return turn.page(read(viewer, where + turn.rest("p.written_at", "p.id", params), params),
				(row) -> ListKey.of(row.writtenAt(), row.id()));
	}

	/** The most pressing of a view: those whose clock ends first. */
	List<ProposalRow> pressing(String view, Viewer viewer, int most) {
		Map<String, Object> params = new HashMap<>();
		String where = this.conditions.where(ProposalFilter.ofView(view), viewer, params);
		return read(viewer, where + " ORDER BY coalesce(p.dispatch_at, p.due_at), p.written_at, p.id LIMIT " + most,
				params);
	}

	private List<ProposalRow> read(Viewer viewer, String rest, Map<String, Object> params) {
		boolean unit = isUnit(viewer);
		return this.jdbc.sql(SELECT + (unit ? OWN_TASK : ALL) + "WHERE " + rest)
			.params(params)
			.query((row, number) -> read(row, unit))
			.list();
	}

	private static boolean isUnit(Viewer viewer) {
		return !viewer.isOffice() && viewer.is(Role.UNIT) && viewer.unitId() != null;
	}

	/** How many there are in each view that the viewer has. */
	Map<String, Long> counts(Viewer viewer) {
		Map<String, Object> params = new HashMap<>();
		String visible = this.conditions.visible(viewer, params);
		String counted = COUNTED.stream()
			.map((view) -> "count(*) FILTER (WHERE " + this.conditions.view(view, viewer, params) + ") AS \"" + view
					+ "\"")
			.collect(Collectors.joining(", "));
		return this.jdbc.sql("SELECT " + counted + " FROM proposal p WHERE " + visible)
			.params(params)
			.query((row, n) -> {
				Map<String, Long> counts = new LinkedHashMap<>();
				for (String view : COUNTED) {
					counts.put(view, row.getLong(view));
				}
				return counts;
			})
			.single();
	}

	private ProposalRow read(ResultSet row, boolean unit) throws SQLException {
		ProposalStatus status = ProposalStatus.valueOf(row.getString("status"));
		DueDate own = unit ? due(row, "own") : null;
		DueDate clock = (own != null && status == ProposalStatus.DISPATCHED) ? own : due(row, "clock");
		TimeLeft light = (clock == own && own != null) ? this.lights.task(own, instant(row, "own_answered_at"))
				: this.lights.of(status, clock, row.getObject("promise_on", LocalDate.class));
		String level = row.getString("level");
		return new ProposalRow(row.getObject("id", UUID.class), row.getString("number"),
				ProposalKind.valueOf(row.getString("form")), row.getString("title"), row.getString("lead"),
				row.getInt("signers"), status, (level != null) ? Level.valueOf(level) : null,
				row.getObject("filed_on", LocalDate.class), row.getString("units"), light,
				(clock != null) ? day(clock.date()) : "", marks(row), instant(row, "written_at"));
	}

	/** What a line says in words beside its state. */
	private static List<String> marks(ResultSet row) throws SQLException {
		List<String> marks = new ArrayList<>();
		if (row.getBoolean("key")) {
			marks.add("重点");
		}
		if (row.getBoolean("difficult")) {
			marks.add("疑难");
		}
		if (row.getBoolean("return_asked")) {
			marks.add("退件待裁");
		}
		if (row.getBoolean("confidential")) {
			marks.add("内容保密");
		}
		return marks;
	}

	private String day(LocalDate date) {
		return (date.getYear() == this.clocks.today().getYear() ? DAY : YEAR_AND_DAY).format(date);
	}

	private static DueDate due(ResultSet row, String prefix) throws SQLException {
		String unit = row.getString(prefix + "_unit");
		return (unit == null) ? null
				: new DueDate(instant(row, prefix + "_started_at"), instant(row, prefix + "_at"),
						row.getObject(prefix + "_date", LocalDate.class), Period.Unit.valueOf(unit),
						row.getString(prefix + "_why"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
