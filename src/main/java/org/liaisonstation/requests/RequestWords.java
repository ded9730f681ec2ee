package org.liaisonstation.requests;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.search.Searchable;
import org.liaisonstation.settings.CodeLists;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps by which words each request is found, in the transaction of whoever changes what
 * it says.
 */
@Component
class RequestWords implements ApplicationRunner {

	private static final int BATCH = 500;

	private final JdbcClient jdbc;

	private final CodeLists codes;

	private final Places places;

	private final ClockRules clocks;

	private final TransactionTemplate transaction;

	RequestWords(JdbcClient jdbc, CodeLists codes, Places places, ClockRules clocks, TransactionTemplate transaction) {
		this.jdbc = jdbc;
		this.codes = codes;
		this.places = places;
		this.clocks = clocks;
		this.transaction = transaction;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void keep(RequestWorded worded) {
		Matter matter = worded.matter();
		String place = (matter.placeId() != null) ? this.places.findById(matter.placeId()).map(Place::name).orElse(null)
				: null;
		keep(worded.requestId(), worded.receivedAt(), searchable(worded.receivedAt(), matter, place));
	}

	/** What a request is found by. */
	Searchable searchable(Instant receivedAt, Matter matter, String place) {
		return searchable(receivedAt, matter.title(), matter.content(), matter.appeal(), matter.location(), place,
				matter.category());
	}

	private Searchable searchable(Instant receivedAt, String title, String content, String appeal, String location,
			String place, String category) {
		return Searchable.of(receivedAt.atZone(zone()).toLocalDate(), title, content, appeal, location, place,
				this.codes.path(CodeLists.CATEGORY, category));
	}

	private void keep(UUID requestId, Instant receivedAt, Searchable searchable) {
		this.jdbc.sql("""
				INSERT INTO request_search (request_id, received_at, words, grams)
				VALUES (:id, :at, :words, :grams)
				ON CONFLICT (request_id) DO UPDATE SET words = excluded.words, grams = excluded.grams""")
			.param("id", requestId)
			.param("at", receivedAt.atZone(zone()).toOffsetDateTime())
			.param("words", searchable.words())
			.param("grams", searchable.grams())
			.update();
	}

	/** Requests from before there was a search, or restored without it. */
	@Override
	public void run(ApplicationArguments arguments) {
		while (Boolean.TRUE.equals(this.transaction.execute((status) -> keepMissing() == BATCH))) {
			// the next ones
		}
	}

	private int keepMissing() {
		List<UUID> missing = this.jdbc.sql("""
				SELECT r.id, r.received_at, r.title, r.content, r.appeal, r.location, p.name AS place, r.category
				FROM request r LEFT JOIN place p ON p.id = r.place_id
				WHERE NOT EXISTS (SELECT 1 FROM request_search s WHERE s.request_id = r.id) LIMIT\s""" + BATCH)
			.query((row, number) -> {
				Instant at = row.getObject("received_at", OffsetDateTime.class).toInstant();
				UUID id = row.getObject("id", UUID.class);
				keep(id, at, searchable(at, row.getString("title"), row.getString("content"), row.getString("appeal"),
						row.getString("location"), row.getString("place"), row.getString("category")));
				return id;
			})
			.list();
		return missing.size();
	}

	private ZoneId zone() {
		return this.clocks.now().getZone();
	}

}
