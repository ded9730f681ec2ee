package org.liaisonstation.activities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.paper.LedgerColumn;

/**
 * The rows of the ledger, read with a cursor. Names of guests and households, and the
 * words of an activity among people in difficulty or petitioners, are personal.
 */
final class ActivityLedgerContent implements LedgerContent {

	private static final String WITHHELD = "（涉及个人情况，不列出）";

	/** Between the names that a row gathers: what nobody types into a unit or a post. */
	private static final String BETWEEN = "\u001e";

	private static final char AFTER_NAME = '\u001f';

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

	private final ActivityLedger ledger;

	private final LedgerOrder order;

	private final String where;

	private final Map<String, Object> params;

	private final List<Cell> cells;

	ActivityLedgerContent(ActivityLedger ledger, LedgerOrder order, String where, Map<String, Object> params) {
		this.ledger = ledger;
		this.order = order;
		this.where = where;
		this.params = params;
		this.cells = cells().filter((cell) -> order.personal() || !cell.personal()).toList();
	}

	/** A column and how a row is read for it. */
	private record Cell(LedgerColumn column, boolean personal, Reading reading) {

		static Cell text(String name, int width, String column) {
			return new Cell(LedgerColumn.of(name, width), false, (row) -> row.getString(column));
		}

		static Cell sum(String name, int width, String column) {
			return new Cell(LedgerColumn.summed(name, width), false, (row) -> row.getLong(column));
		}

	}

	private interface Reading {

		Object of(ResultSet row) throws SQLException;

	}

	private Stream<Cell> cells() {
		return Stream.of(Cell.text("编号", 14, "number"),
				new Cell(LedgerColumn.of("日期", 12), false, (row) -> row.getObject("on_date", LocalDate.class)),
				new Cell(LedgerColumn.of("种类", 6), false, (row) -> ActivityKind.valueOf(row.getString("kind")).label()),
				new Cell(LedgerColumn.of("类别", 16), false,
						(row) -> this.ledger.codes().name(ActivityNames.CATEGORY, row.getString("category"))),
				Cell.text("主题", 30, "title"), Cell.text("地点", 20, "venue"), Cell.text("代表小组", 14, "group_name"),
				Cell.text("对象名称", 28, "subjects"),
				new Cell(LedgerColumn.of("性质", 14), false, (row) -> kinds(row.getString("subject_kinds"))),
				new Cell(LedgerColumn.of("困难户户主", 14), true, (row) -> opened(row.getString("heads"))),
				Cell.text("来宾单位", 24, "units"),
				new Cell(LedgerColumn.of("来宾姓名、单位和职务", 36), true, (row) -> opened(row.getString("guest_names"))),
				Cell.sum("来宾（人次）", 10, "guests"), Cell.text("代表", 28, "deputies"), Cell.sum("代表人次", 8, "present"),
				Cell.text("陪同", 18, "companions"), new Cell(LedgerColumn.of("情况", 40), false, this::situation),
				Cell.sum("意见条数", 8, "said"), Cell.text("意见处理", 28, "settled"), Cell.sum("转为诉求", 8, "became"),
				Cell.sum("待处理", 8, "waiting"), Cell.sum("排查项", 8, "lines"), Cell.sum("排查办结", 8, "done"),
				Cell.text("登记人", 10, "recorded_by_name"), Cell.text("核实人", 10, "checked_by_name"));
	}

	private String situation(ResultSet row) throws SQLException {
		String words = row.getString("situation");
		boolean withheld = !this.order.personal() && (row.getBoolean("household") || row.getBoolean("petitioner"));
		return (words != null && withheld) ? WITHHELD : words;
	}

	private static String kinds(String codes) {
		return (codes == null) ? null
				: Stream.of(codes.split(","))
					.map((code) -> SubjectKind.valueOf(code).label())
					.collect(Collectors.joining("、"));
	}

	/** Sealed names, each alone or with what stands after it. */
	private String opened(String sealed) {
		return (sealed == null) ? null : Stream.of(sealed.split(BETWEEN)).map((one) -> {
			int end = one.indexOf(AFTER_NAME);
			return (end < 0) ? this.ledger.opened(one)
					: (this.ledger.opened(one.substring(0, end)) + " " + one.substring(end + 1)).strip();
		}).collect(Collectors.joining("；"));
	}

	@Override
	public String code() {
		return this.ledger.code();
	}

	@Override
	public String title() {
		return this.ledger.title();
	}

	@Override
	public String period() {
		return this.order.period();
	}

	@Override
	public String unit() {
		return this.ledger.unit();
	}

	@Override
	public boolean personal() {
		return this.order.personal();
	}

	@Override
	public List<LedgerColumn> columns() {
		return this.cells.stream().map(Cell::column).toList();
	}

	@Override
	public long count() {
		return this.ledger.jdbc()
			.queryForObject("SELECT count(*) FROM activity a " + this.where, this.params, Long.class);
	}

	@Override
	public void read(Rows rows) throws IOException {
		try {
			this.ledger.jdbc().query(SELECT + this.where + " ORDER BY a.on_date, a.id", this.params, (row) -> {
				try {
					rows.next(values(row));
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
	}

	private List<Object> values(ResultSet row) throws SQLException {
		List<Object> values = new ArrayList<>(this.cells.size());
		for (Cell cell : this.cells) {
			values.add(cell.reading().of(row));
		}
		return values;
	}

	@Override
	public Map<String, String> facts() {
		return Map.of("period", this.order.period());
	}

}
