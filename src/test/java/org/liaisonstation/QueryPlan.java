package org.liaisonstation;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What PostgreSQL read to answer a statement, by {@code EXPLAIN (ANALYZE, FORMAT JSON)}.
 *
 * @param alone the indexes that answered without their table
 * @param scanned the tables that were read from beginning to end
 * @param rowsRead the rows that its scans touched, those thrown away included
 * @param buffers the pages that it looked at; 0 where it was not asked for
 */
public record QueryPlan(List<String> indexes, List<String> alone, List<String> scanned, long rowsRead, long buffers,
		String text) {

	public static QueryPlan of(String json) {
		List<String> indexes = new ArrayList<>();
		List<String> alone = new ArrayList<>();
		List<String> scanned = new ArrayList<>();
		long[] rows = new long[1];
		JsonNode top = JsonMapper.shared().readTree(json).get(0).get("Plan");
		visit(top, indexes, alone, scanned, rows);
		long buffers = top.path("Shared Hit Blocks").asLong(0) + top.path("Shared Read Blocks").asLong(0);
		return new QueryPlan(indexes.stream().distinct().toList(), alone, scanned.stream().distinct().toList(), rows[0],
				buffers, json);
	}

	private static void visit(JsonNode node, List<String> indexes, List<String> alone, List<String> scanned,
			long[] rows) {
		String type = node.get("Node Type").asString();
		if (node.has("Index Name")) {
			indexes.add(node.get("Index Name").asString());
		}
		if (type.equals("Index Only Scan")) {
			alone.add(node.get("Index Name").asString());
		}
		if (type.equals("Seq Scan")) {
			scanned.add(node.get("Relation Name").asString());
		}
		if (node.has("Relation Name")) {
			rows[0] += Math.round((node.get("Actual Rows").asDouble() + removed(node, "Rows Removed by Filter")
					+ removed(node, "Rows Removed by Index Recheck")) * node.get("Actual Loops").asDouble());
		}
		for (JsonNode child : node.path("Plans")) {
			visit(child, indexes, alone, scanned, rows);
		}
	}

	private static double removed(JsonNode node, String name) {
		return node.path(name).asDouble(0);
	}

}
