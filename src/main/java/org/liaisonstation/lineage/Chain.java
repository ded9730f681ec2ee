package org.liaisonstation.lineage;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Nodes and the edges between them, put into the order in which things happened: what
 * nothing leads to comes first.
 */
class Chain {

	private final List<Node> nodes;

	private final List<Edge> edges;

	Chain(List<Node> nodes, List<Edge> edges) {
		this.nodes = nodes;
		this.edges = edges;
	}

	/** A record alone is no chain. */
	List<Stage> stages(UUID here, boolean publicly, ZoneId zone) {
		if (this.edges.isEmpty()) {
			return List.of();
		}
		Map<UUID, Integer> distances = distances();
		Map<Place, List<Node>> places = this.nodes.stream()
			.sorted(Comparator.<Node>comparingInt((node) -> distances.get(node.id()))
				.thenComparing(Node::kind)
				.thenComparing(Node::number, Comparator.nullsLast(Comparator.naturalOrder())))
			.collect(Collectors.groupingBy((node) -> new Place(distances.get(node.id()), node.kind()),
					LinkedHashMap::new, Collectors.toList()));
		List<Stage> stages = new ArrayList<>();
		places.forEach((place, members) -> stages.add(stage(place.kind(), members, here, publicly, zone)));
		return stages;
	}

	private Stage stage(String kind, List<Node> members, UUID here, boolean publicly, ZoneId zone) {
		List<UUID> ids = members.stream().map(Node::id).toList();
		List<Edge> leading = this.edges.stream().filter((edge) -> ids.contains(edge.toId())).toList();
		return new Stage(kind,
				leading.stream()
					.map((edge) -> edge.relation().label())
					.distinct()
					.reduce((one, other) -> one + "、" + other)
					.orElse(null),
				leading.stream()
					.map(Edge::at)
					.max(Comparator.naturalOrder())
					.map((Instant at) -> at.atZone(zone).toLocalDate())
					.orElse(null),
				members.stream().allMatch(Node::awaited),
				members.stream()
					.filter((node) -> Objects.nonNull(node.number()))
					.map((node) -> new Stage.Member(node.number(), node.publicTitle(),
							publicly ? node.publicHref() : node.href(), node.id().equals(here)))
					.toList());
	}

	/**
	 * The longest way to each node; a circle ends after as many rounds as there are
	 * nodes.
	 */
	private Map<UUID, Integer> distances() {
		Map<UUID, Integer> distances = new HashMap<>();
		this.nodes.forEach((node) -> distances.put(node.id(), 0));
		boolean moved = true;
		for (int round = 0; moved && round < this.nodes.size(); round++) {
			moved = false;
			for (Edge edge : this.edges) {
				int after = distances.get(edge.fromId()) + 1;
				if (after > distances.get(edge.toId())) {
					distances.put(edge.toId(), after);
					moved = true;
				}
			}
		}
		return distances;
	}

	private record Place(int distance, String kind) {
	}

}
