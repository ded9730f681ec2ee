package org.liaisonstation.activities.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.activities.ActivityState;
import org.liaisonstation.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of plans, one statement for each list. */
@Component
@Transactional(readOnly = true)
class PlanProgress {

	private static final String WANTED = "plans.group-activities";

	private final JdbcClient jdbc;

	private final Settings settings;

	private final Clock clock;

	PlanProgress(JdbcClient jdbc, Settings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	/** By the id of the item; nothing for a draft and for what was withdrawn. */
	Map<UUID, ItemStanding> of(Plan plan) {
		record Row(UUID id, ItemStanding standing) {

		}
		LocalDate today = today();
		return this.jdbc.sql(
				"SELECT item_id, last_day, held_on, arranged_on, cancelled FROM activity_plan_progress WHERE plan_id = ?")
			.param(plan.id())
			.query((row, number) -> new Row(id(row, "item_id"),
					new ItemStanding(day(row, "last_day"), day(row, "held_on"), day(row, "arranged_on"),
							row.getBoolean("cancelled"), today)))
			.list()
			.stream()
			.collect(Collectors.toMap(Row::id, Row::standing));
	}

	/** By the id of the plan. */
	Map<UUID, PlanTally> tallies(int year) {
		record Row(UUID id, PlanTally tally) {

		}
		return this.jdbc.sql("""
				SELECT plan_id, count(*) AS items, count(held_on) AS held,
				  count(*) FILTER (WHERE held_on IS NULL AND NOT cancelled AND last_day < ?) AS overdue,
				  count(*) FILTER (WHERE held_on IS NULL AND cancelled) AS cancelled
				FROM activity_plan_progress WHERE year = ? GROUP BY plan_id""")
			.params(today(), year)
			.query((row, number) -> new Row(id(row, "plan_id"),
					new PlanTally(row.getInt("items"), row.getInt("held"), row.getInt("overdue"),
							row.getInt("cancelled"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Row::id, Row::tally));
	}

	/**
	 * The activities that are arranged for the items of a plan or were held, by matter.
	 */
	Map<UUID, List<LinkedActivity>> activities(Plan plan) {
		return this.jdbc.sql("""
				SELECT x.matter_id, a.id, a.number, a.title, a.on_date, a.state
				FROM activity a JOIN activity_plan_item x ON x.id = a.plan_item_id
				WHERE a.state IN ('PLANNED', 'HELD') AND x.matter_id IN (
				  SELECT i.matter_id FROM activity_plan_item i WHERE i.plan_id = ?)
				ORDER BY a.on_date, a.number""")
			.param(plan.id())
			.query((row, number) -> new LinkedActivity(id(row, "matter_id"), id(row, "id"), row.getString("number"),
					row.getString("title"), day(row, "on_date"), ActivityState.valueOf(row.getString("state"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(LinkedActivity::matterId));
	}

	/** All groups, in the order in which they were entered. */
	List<GroupTally> groups(int year) {
		int wanted = this.settings.number(WANTED, this.clock.instant());
		return this.jdbc.sql("""
				SELECT g.id, g.name, count(DISTINCT h.record_id) AS held
				FROM deputy_group g LEFT JOIN activity_group_activity h ON h.group_id = g.id
				  AND h.on_date BETWEEN make_date(:year, 1, 1) AND make_date(:year, 12, 31)
				WHERE g.active GROUP BY g.id, g.name ORDER BY g.id""")
			.param("year", year)
			.query((row, number) -> new GroupTally(id(row, "id"), row.getString("name"), row.getInt("held"), wanted))
			.list();
	}

	/** By the id of the group. */
	Map<UUID, GroupTally> byGroup(int year) {
		return groups(year).stream().collect(Collectors.toMap(GroupTally::groupId, Function.identity()));
	}

	/** The longest overdue first; what stands in two plans once. */
	List<OverdueItem> overdue(int limit) {
		return this.jdbc.sql("""
				SELECT * FROM (
				  SELECT DISTINCT ON (d.matter_id) d.plan_id, d.item_id, i.title, coalesce(g.name, '联络站') AS owner,
				    d.last_day, :today - d.last_day AS days
				  FROM activity_plan_progress d
				  JOIN activity_plan_item i ON i.id = d.item_id
				  LEFT JOIN deputy_group g ON g.id = d.group_id
				  WHERE d.held_on IS NULL AND NOT d.cancelled AND d.last_day < :today
				  ORDER BY d.matter_id, d.last_day, d.item_id) o
				ORDER BY last_day, title, item_id LIMIT :limit""")
			.param("today", today())
			.param("limit", limit)
			.query((row, number) -> new OverdueItem(id(row, "plan_id"), id(row, "item_id"), row.getString("title"),
					row.getString("owner"), day(row, "last_day"), row.getInt("days")))
			.list();
	}

	int overdueCount() {
		return this.jdbc.sql("""
				SELECT count(DISTINCT matter_id) FROM activity_plan_progress
				WHERE held_on IS NULL AND NOT cancelled AND last_day < ?""")
			.param(today())
			.query(Integer.class)
			.single();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static UUID id(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

	private static LocalDate day(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

}
