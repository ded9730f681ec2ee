package org.liaisonstation.activities;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.ledgers.LedgerTable;
import org.liaisonstation.ledgers.RowCell;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the ledger. Names of guests and households, and the words of an activity
 * among people in difficulty or petitioners, are personal.
 */
final class ActivityLedgerContent extends LedgerTable {

	private static final String WITHHELD = "（涉及个人情况，不列出）";

	/** Between the names that a row gathers: what nobody types into a unit or a post. */
	private static final String BETWEEN = "\u001e";

	private static final char AFTER_NAME = '\u001f';

	private static final String WHERE = """
			WHERE a.state = 'HELD' AND (CAST(:from AS date) IS NULL OR a.on_date >= :from)
			  AND (CAST(:to AS date) IS NULL OR a.on_date <= :to)
			""";

	private static final String SELECT = """
			SELECT a.number, a.on_date, a.kind, a.category, a.title, a.companions, a.situation, a.recorded_by_name,
			  a.checked_by_name, g.name AS group_name,
			  concat_ws(' · ', vp.name, vl.name, vr.name, a.location) AS venue,
			  s.names AS subjects, s.kinds AS subject_kinds, s.heads, coalesce(s.household, false) AS household,
			  h.guests, h.units, h.names AS guest_names, coalesce(h.petitioner, false) AS petitioner,
			  t.names AS deputies, t.present, o.said, o.settled, o.became, o.waiting, f.lines, f.done
			FROM activity a
			LEFT JOIN deputy_group g ON g.id = a.group_id
			LEFT JOIN place vp ON vp.id = a.place_id
			LEFT JOIN liaison_point vl ON vl.id = a.point_id
			LEFT JOIN station_room vr ON vr.id = a.room_id
			CROSS JOIN LATERAL (
			  SELECT string_agg(coalesce(p.name, u.name, d.name, b.name, '困难户第' || b.number || '号'), '、'
			      ORDER BY x.position) AS names,
			    string_agg(DISTINCT x.kind, ',') AS kinds, bool_or(x.kind = 'HOUSEHOLD') AS household,
			    string_agg(b.contact_name, chr(30) ORDER BY x.position) FILTER (WHERE x.kind = 'HOUSEHOLD') AS heads
			  FROM activity_subject x
			  LEFT JOIN place p ON p.id = x.place_id
			  LEFT JOIN unit u ON u.id = x.unit_id
			  LEFT JOIN deputy d ON d.id = x.deputy_id
			  LEFT JOIN visited_body b ON b.id = x.body_id
			  WHERE x.activity_id = a.id) s
			CROSS JOIN LATERAL (
			  SELECT count(*) AS guests, string_agg(DISTINCT y.unit, '、') AS units,
			    string_agg(y.name || chr(31) || concat(y.unit, y.post), chr(30) ORDER BY y.position) AS names,
			    bool_or(y.kind = 'I_PETITIONER') AS petitioner
			  FROM activity_guest y WHERE y.activity_id = a.id AND y.struck_at IS NULL) h
			CROSS JOIN LATERAL (
			  SELECT string_agg(d.name, '、' ORDER BY d.name) AS names, count(*) AS present
			  FROM activity_attendance z JOIN deputy d ON d.id = z.deputy_id
			  WHERE z.activity_id = a.id AND z.state = 'PRESENT') t
			CROSS JOIN LATERAL (
			  SELECT count(*) AS said, count(*) FILTER (WHERE w.state = 'REQUEST') AS became,
			    count(*) FILTER (WHERE w.state = 'OPEN') AS waiting,
			    concat_ws('，', '当场答复 ' || nullif(count(*) FILTER (WHERE w.state = 'ANSWERED'), 0),
			      '转为诉求 ' || nullif(count(*) FILTER (WHERE w.state = 'REQUEST'), 0),
			      '留作议题 ' || nullif(count(*) FILTER (WHERE w.state = 'KEPT'), 0),
			      '待处理 ' || nullif(count(*) FILTER (WHERE w.state = 'OPEN'), 0)) AS settled
			  FROM opinion w WHERE w.activity_id = a.id AND w.state <> 'WITHDRAWN') o
			CROSS JOIN LATERAL (
			  SELECT count(*) AS lines, count(*) FILTER (WHERE v.done_on IS NOT NULL) AS done
			  FROM activity_follow_up v WHERE v.activity_id = a.id) f
			""";

	ActivityLedgerContent(JdbcClient jdbc, Ledger ledger, LedgerOrder order, String unit, CodeLists codes,
			Vault vault) {
		super(jdbc, ledger, order, unit, cells(codes, vault, order.personal()));
	}

	private static List<RowCell> cells(CodeLists codes, Vault vault, boolean personal) {
		return List.of(RowCell.text("编号", 14, "number"), RowCell.day("日期", "on_date"),
				RowCell.of("种类", 6, (row) -> ActivityKind.valueOf(row.getString("kind")).label()),
				RowCell.of("类别", 16, (row) -> codes.name(ActivityNames.CATEGORY, row.getString("category"))),
				RowCell.text("主题", 30, "title"), RowCell.text("地点", 20, "venue"),
				RowCell.text("代表小组", 14, "group_name"), RowCell.text("对象名称", 28, "subjects"),
				RowCell.of("性质", 14, (row) -> kinds(row.getString("subject_kinds"))),
				RowCell.personal("困难户户主", 14, (row) -> opened(row.getString("heads"), vault)),
				RowCell.text("来宾单位", 24, "units"),
				RowCell.personal("来宾姓名、单位和职务", 36, (row) -> opened(row.getString("guest_names"), vault)),
				RowCell.sum("来宾（人次）", 10, "guests"), RowCell.text("代表", 28, "deputies"),
				RowCell.sum("代表人次", 8, "present"), RowCell.text("陪同", 18, "companions"),
				RowCell.of("情况", 40, (row) -> situation(row, personal)), RowCell.sum("意见条数", 8, "said"),
				RowCell.text("意见处理", 28, "settled"), RowCell.sum("转为诉求", 8, "became"), RowCell.sum("待处理", 8, "waiting"),
				RowCell.sum("排查项", 8, "lines"), RowCell.sum("排查办结", 8, "done"),
				RowCell.text("登记人", 10, "recorded_by_name"), RowCell.text("核实人", 10, "checked_by_name"));
	}

	private static String situation(ResultSet row, boolean personal) throws SQLException {
		String words = row.getString("situation");
		boolean withheld = !personal && (row.getBoolean("household") || row.getBoolean("petitioner"));
		return (words != null && withheld) ? WITHHELD : words;
	}

	private static String kinds(String codes) {
		return (codes == null) ? null
				: Stream.of(codes.split(","))
					.map((code) -> SubjectKind.valueOf(code).label())
					.collect(Collectors.joining("、"));
	}

	/** Sealed names, each alone or with what stands after it. */
	private static String opened(String sealed, Vault vault) {
		return (sealed == null) ? null : Stream.of(sealed.split(BETWEEN)).map((one) -> {
			int end = one.indexOf(AFTER_NAME);
			String name = (end < 0) ? one : one.substring(0, end);
			return (vault.open(name) + " " + ((end < 0) ? "" : one.substring(end + 1))).strip();
		}).collect(Collectors.joining("；"));
	}

	@Override
	protected String from() {
		return "FROM activity a " + WHERE;
	}

	@Override
	protected String select() {
		return SELECT + WHERE + " ORDER BY a.on_date, a.id";
	}

}
