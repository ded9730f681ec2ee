package org.liaisonstation.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests that may be about the same matter (可能重复): open, lately received, of the same
 * place or category. A hint that never blocks; restricted matters are in no hint.
 */
@Component
@Transactional(readOnly = true)
class SimilarRequests {

	private static final int DAYS = 60;

	private static final int MOST = 10;

	/** Those that others may be merged into, as {@link Request#mayCarry} has it. */
	private static final Set<Status> CARRYING = Set.of(Status.TO_DISPATCH, Status.TO_SIGN, Status.IN_PROGRESS);

	private final JdbcClient jdbc;

	private final RequestConditions conditions;

	private final ClockRules clocks;

	SimilarRequests(JdbcClient jdbc, RequestConditions conditions, ClockRules clocks) {
		this.jdbc = jdbc;
		this.conditions = conditions;
		this.clocks = clocks;
	}

	/** A request that looks like another one. */
	record Similar(UUID id, String number, String title, Status status, String place, Instant receivedAt,
			boolean samePlace, boolean sameCategory) {

		public String href() {
			return "/desk/requests/" + this.id;
		}

		/** 同村居、同类别. */
		public String reason() {
			List<String> words = new ArrayList<>();
			if (this.samePlace) {
				words.add("同村居");
			}
			if (this.sameCategory) {
				words.add("同类别");
			}
			return String.join("、", words);
		}

	}

	/** What may be the same, the newest first. */
	public List<Similar> to(Request request, Viewer viewer) {
		return find(request, viewer, Status.OPEN);
	}

	/** Those of them that it may be merged into. */
	List<Similar> carrying(Request request, Viewer viewer) {
		return find(request, viewer, CARRYING);
	}

	private List<Similar> find(Request request, Viewer viewer, Set<Status> statuses) {
		Matter matter = request.matter();
		if (request.intake().restricted() || matter.placeId() == null && matter.category() == null) {
			return List.of();
		}
		Map<String, Object> params = new HashMap<>();
		String visible = this.conditions.visible(viewer, params);
		params.put("self", request.id());
		params.put("place", matter.placeId());
		params.put("category", matter.category());
		params.put("statuses", statuses.stream().map(Status::name).toArray(String[]::new));
		params.put("since",
				OffsetDateTime.ofInstant(this.clocks.now().minusDays(DAYS).toInstant(), this.clocks.now().getZone()));
		return this.jdbc.sql("""
				SELECT * FROM (
				  SELECT r.id, r.number, r.title, r.status, p.name AS place, r.received_at,
				         coalesce(r.place_id = CAST(:place AS uuid), false) AS same_place,
				         coalesce(r.category = CAST(:category AS text), false) AS same_category
				  FROM request r LEFT JOIN place p ON p.id = r.place_id
				  WHERE r.received_at >= :since AND r.status = ANY (:statuses) AND NOT r.restricted AND r.id <> :self
				    AND\s""" + visible + """
				) s WHERE same_place OR same_category ORDER BY received_at DESC, id DESC LIMIT\s""" + MOST)
			.params(params)
			.query(Similar.class)
			.list();
	}

}
