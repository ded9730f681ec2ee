package org.liaisonstation.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The hash chain over the trail. Lines are sealed a little after their commit, by one
 * sealer at a time, so that writing them never waits for another.
 */
@Component
class AuditChain {

	private static final byte[] BEGINNING = new byte[32];

	private static final int BATCH = 10_000;

	/**
	 * A line may commit after younger ones were sealed. Looking back this far finds it
	 * without reading the whole trail each minute; the first run after a start looks at
	 * everything.
	 */
	private static final int LOOK_BACK = 50_000;

	private final JdbcTemplate jdbc;

	private final AtomicBoolean sweptOnce = new AtomicBoolean();

	AuditChain(JdbcTemplate jdbc) {
		this.jdbc = new JdbcTemplate(jdbc.getDataSource());
		this.jdbc.setFetchSize(2_000);
	}

	/** Seals what was committed; what one run leaves, the next one takes. */
	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	@Transactional
	public int seal() {
		Boolean alone = this.jdbc.queryForObject("SELECT pg_try_advisory_xact_lock(hashtext('audit_seal'))",
				Boolean.class);
		if (!Boolean.TRUE.equals(alone)) {
			return 0;
		}
		List<AuditEntry> open = this.jdbc.query("SELECT " + AuditEntry.COLUMNS + """
				 FROM audit_entry e
				WHERE e.id > ? AND NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
				ORDER BY e.id LIMIT ?""", (row, number) -> AuditEntry.of(row), lookFrom(), BATCH);
		Link last = last();
		List<Object[]> seals = new ArrayList<>();
		for (AuditEntry entry : open) {
			Link next = new Link(last.seq() + 1, entry.hashAfter(last.hash()));
			seals.add(new Object[] { next.seq(), entry.id(), last.hash(), next.hash() });
			last = next;
		}
		this.jdbc.batchUpdate("INSERT INTO audit_seal (seq, entry_id, previous, hash) VALUES (?, ?, ?, ?)", seals);
		this.sweptOnce.compareAndSet(false, open.size() < BATCH);
		return open.size();
	}

	/** Recomputes the chain from its beginning and stops at the first broken link. */
	@Transactional(readOnly = true)
	public Verification verify() {
		Link[] last = { new Link(0, BEGINNING) };
		Long broken = this.jdbc.query("SELECT s.seq, s.previous, s.hash, " + AuditEntry.COLUMNS
				+ " FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.seq", (rows) -> {
					while (rows.next()) {
						Link link = new Link(rows.getLong("seq"), rows.getBytes("hash"));
						boolean whole = link.seq() == last[0].seq() + 1 && rows.getString("action") != null
								&& Arrays.equals(rows.getBytes("previous"), last[0].hash())
								&& Arrays.equals(link.hash(), AuditEntry.of(rows).hashAfter(last[0].hash()));
						if (!whole) {
							return last[0].seq() + 1;
						}
						last[0] = link;
					}
					return null;
				});
		Long open = this.jdbc.queryForObject(
				"SELECT (SELECT count(*) FROM audit_entry) - (SELECT count(*) FROM audit_seal)", Long.class);
		return new Verification(last[0].seq(), HexFormat.of().formatHex(last[0].hash()), broken, open);
	}

	private long lookFrom() {
		return this.sweptOnce.get() ? this.jdbc.queryForObject("SELECT coalesce(max(entry_id), 0) - ? FROM audit_seal",
				Long.class, LOOK_BACK) : 0;
	}

	private Link last() {
		return this.jdbc
			.query("SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1",
					(row, number) -> new Link(row.getLong("seq"), row.getBytes("hash")))
			.stream()
			.findFirst()
			.orElse(new Link(0, BEGINNING));
	}

	/**
	 * What a verification found.
	 *
	 * @param sound how many links from the beginning are sound
	 * @param hash the hash of the last sound link, to be copied to paper
	 * @param broken the number of the first broken link, or null
	 * @param open how many lines are not sealed yet
	 */
	record Verification(long sound, String hash, Long broken, long open) {

	}

	private record Link(long seq, byte[] hash) {

	}

}
