package org.liaisonstation.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/**
 * A line of the history of a record, as its own page tells it: who did what, when and in
 * which words. Never changed. The audit trail is written beside it and is for the auditor
 * alone.
 */
@MappedSuperclass
public abstract class HistoryLine {

	/** One for all: ids of the same millisecond keep their order. */
	private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

	@Id
	private UUID id;

	/** None tells Hibernate that the line is new; else it asks the database first. */
	@Version
	private Long version;

	private Instant at;

	private String byName;

	private String text;

	protected HistoryLine() {
	}

	/**
	 * @param byName as the page shows who it was
	 * @param text null where the step says all
	 */
	protected HistoryLine(Instant at, String byName, String text) {
		this.id = IDS.generate();
		this.at = at;
		this.byName = byName;
		this.text = text;
	}

	public static <T extends HistoryLine> List<T> newestFirst(List<T> lines) {
		List<T> newest = new ArrayList<>(lines);
		Collections.reverse(newest);
		return newest;
	}

	public Instant at() {
		return this.at;
	}

	public String who() {
		return this.byName;
	}

	/** What was done. */
	public abstract String label();

	public String text() {
		return this.text;
	}

}
