package org.liaisonstation.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes and reads the chains. An owner writes in the transaction of its own change and
 * records that change itself; nothing of a restricted record is ever read here, and no
 * chain goes through one.
 */
@Component
@Transactional
public class Lineage {

	private static final String NODE = "n.kind, n.id, n.number, n.public_title, n.href, n.public_href, n.restricted,"
			+ " n.awaited";

	/** More than any chain that a page could show. */
	private static final int MOST_NODES = 60;

	private static final int MOST_STEPS = 8;

	/** A node is reached once for each length of a way to it. */
	private static final int MOST_ROWS = 4 * MOST_NODES;

	private final JdbcClient jdbc;

	private final Clock clock;

	Lineage(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Tells of a record, or tells anew: call it again when the record got its number, was
	 * published or withdrawn, or became restricted.
	 */
	public void put(Node node) {
		this.jdbc.sql("""
				INSERT INTO lineage_node (kind, id, number, public_title, href, public_href, restricted, awaited)
				VALUES (:kind, :id, :number, :publicTitle, :href, :publicHref, :restricted, :awaited)
				ON CONFLICT (id) DO UPDATE SET number = excluded.number, public_title = excluded.public_title,
				  href = excluded.href, public_href = excluded.public_href, restricted = excluded.restricted,
				  awaited = excluded.awaited""").paramSource(node).update();
	}

	/**
	 * Tells what the public reads of a record, if it is part of any chain.
	 * @param title null when it was withdrawn from the public
	 */
	public void publish(UUID id, String title, String publicHref) {
		this.jdbc.sql("UPDATE lineage_node SET public_title = ?, public_href = ? WHERE id = ?")
			.params(title, (title != null) ? publicHref : null, id)
			.update();
	}

	/**
	 * One record led to another; both were put before. Saying it twice changes nothing.
	 */
	public void link(UUID from, UUID to, Relation relation, Instant at) {
		this.jdbc.sql("""
				INSERT INTO lineage_edge (from_id, to_id, relation, at) VALUES (?, ?, ?, ?)
				ON CONFLICT (from_id, to_id, relation) WHERE withdrawn_at IS NULL DO NOTHING""")
			.params(from, to, relation.name(), at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** It does not lead there any more (an unmerge); the edge stays, with its end. */
	public void unlink(UUID from, UUID to, Relation relation, Instant at) {
		this.jdbc.sql("""
				UPDATE lineage_edge SET withdrawn_at = ?
				WHERE from_id = ? AND to_id = ? AND relation = ? AND withdrawn_at IS NULL""")
			.params(at.atOffset(ZoneOffset.UTC), from, to, relation.name())
			.update();
	}

	/**
	 * The record that was waited for is there: whatever led to its place leads to it.
	 * Several places can be taken up by one record.
	 * @return whether the place was still free
	 */
	public boolean takeUp(UUID awaitedId, Node taking) {
		put(taking);
		boolean free = this.jdbc.sql(
				"UPDATE lineage_node SET taken_up_by = ? WHERE id = ? AND kind = ? AND awaited AND taken_up_by IS NULL")
			.params(taking.id(), awaitedId, taking.kind())
			.update() == 1;
		if (free) {
			this.jdbc.sql("""
					INSERT INTO lineage_edge (from_id, to_id, relation, at)
					SELECT from_id, :taking, relation, at FROM lineage_edge
					WHERE to_id = :awaited AND withdrawn_at IS NULL AND from_id <> :taking
					ON CONFLICT (from_id, to_id, relation) WHERE withdrawn_at IS NULL DO NOTHING""")
				.param("taking", taking.id())
				.param("awaited", awaitedId)
				.update();
			this.jdbc.sql("UPDATE lineage_edge SET withdrawn_at = ? WHERE to_id = ? AND withdrawn_at IS NULL")
				.params(OffsetDateTime.now(this.clock), awaitedId)
				.update();
		}
		return free;
	}

	/**
	 * What is waited for, the oldest first; without what only restricted records want.
	 */
	@Transactional(readOnly = true)
	public List<Awaited> awaited(String kind) {
		record Wanted(UUID awaitedId, Instant at, Node from) {
		}
		Map<UUID, List<Wanted>> wanted = this.jdbc.sql("SELECT e.to_id, e.at, " + NODE + """
				 FROM lineage_node a JOIN lineage_edge e ON e.to_id = a.id AND e.withdrawn_at IS NULL
				JOIN lineage_node n ON n.id = e.from_id AND NOT n.restricted
				WHERE a.kind = ? AND a.awaited AND a.taken_up_by IS NULL ORDER BY e.at, n.number""")
			.param(kind)
			.query((row, number) -> new Wanted(row.getObject("to_id", UUID.class), instant(row), node(row)))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Wanted::awaitedId));
		return wanted.entrySet()
			.stream()
			.map((place) -> new Awaited(place.getKey(), place.getValue().get(0).at(),
					place.getValue().stream().map(Wanted::from).toList()))
			.sorted(Comparator.comparing(Awaited::since).thenComparing(Awaited::id))
			.toList();
	}

	/** A record that may lead to another: there is none that is restricted or awaited. */
	@Transactional(readOnly = true)
	public Optional<Node> find(UUID id) {
		return this.jdbc
			.sql("SELECT " + NODE + " FROM lineage_node n WHERE n.id = ? AND NOT n.restricted AND NOT n.awaited")
			.param(id)
			.query((row, number) -> node(row))
			.optional();
	}

	/** The chain of a record for the desk; empty where it stands alone. */
	@Transactional(readOnly = true)
	public List<Stage> chainOf(String kind, UUID id) {
		return chain(kind, id, false).stages(id, false, this.clock.getZone());
	}

	/** The chain of a record for the public: only what has a public title. */
	@Transactional(readOnly = true)
	public List<Stage> publicChainOf(String kind, UUID id) {
		return chain(kind, id, true).stages(id, true, this.clock.getZone());
	}

	private Chain chain(String kind, UUID id, boolean publicly) {
		List<Node> nodes = this.jdbc.sql("""
				WITH RECURSIVE reached (id, steps) AS (
				  SELECT id, 0 FROM lineage_node WHERE kind = :kind AND id = :id AND NOT restricted
				  UNION
				  SELECT n.id, r.steps + 1 FROM reached r
				  CROSS JOIN LATERAL (
				    SELECT to_id AS id FROM lineage_edge WHERE from_id = r.id AND withdrawn_at IS NULL
				    UNION ALL
				    SELECT from_id FROM lineage_edge WHERE to_id = r.id AND withdrawn_at IS NULL) e
				  JOIN lineage_node n ON n.id = e.id AND NOT n.restricted
				  WHERE r.steps < :mostSteps),
				nearest AS (
				  SELECT id, min(steps) AS steps FROM (SELECT id, steps FROM reached LIMIT :mostRows) r
				  GROUP BY id ORDER BY 2, 1 LIMIT :mostNodes)
				SELECT\s""" + NODE + " FROM nearest JOIN lineage_node n USING (id)")
			.param("kind", kind)
			.param("id", id)
			.param("mostSteps", MOST_STEPS)
			.param("mostRows", MOST_ROWS)
			.param("mostNodes", MOST_NODES)
			.query((row, number) -> node(row))
			.list();
		List<Node> shown = publicly ? nodes.stream().filter((node) -> node.publicTitle() != null).toList() : nodes;
		return shown.stream().noneMatch((node) -> node.id().equals(id)) ? new Chain(List.of(), List.of())
				: new Chain(shown, edgesBetween(shown));
	}

	private List<Edge> edgesBetween(List<Node> nodes) {
		UUID[] ids = nodes.stream().map(Node::id).toArray(UUID[]::new);
		return this.jdbc.sql("""
				SELECT from_id, to_id, relation, at FROM lineage_edge
				WHERE from_id = ANY (:ids) AND to_id = ANY (:ids) AND withdrawn_at IS NULL ORDER BY at, id""")
			.param("ids", ids)
			.query((row, number) -> new Edge(row.getObject("from_id", UUID.class), row.getObject("to_id", UUID.class),
					Relation.valueOf(row.getString("relation")), instant(row)))
			.list();
	}

	private static Node node(ResultSet row) throws SQLException {
		return new Node(row.getString("kind"), row.getObject("id", UUID.class), row.getString("number"),
				row.getString("public_title"), row.getString("href"), row.getString("public_href"),
				row.getBoolean("restricted"), row.getBoolean("awaited"));
	}

	private static Instant instant(ResultSet row) throws SQLException {
		return row.getObject("at", OffsetDateTime.class).toInstant();
	}

}
