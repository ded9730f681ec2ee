package org.liaisonstation.ledgers;

import java.time.LocalDateTime;
import java.util.UUID;

/**
 * A ledger that somebody took out, or is taking out.
 *
 * @param total how many rows there were when it began
 * @param written how many are in the file
 * @param startedAt as the station's clock showed
 * @param expired whether the file is gone
 */
public record LedgerExport(UUID id, UUID accountId, State state, String title, String period, String fileName,
		boolean personal, long total, long written, LocalDateTime startedAt, boolean expired) {

	/** How far it is. */
	public enum State {

		RUNNING("正在生成"), DONE("已生成"), FAILED("没有生成");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	public String href() {
		return "/desk/ledgers/" + this.id;
	}

	public boolean isRunning() {
		return this.state == State.RUNNING;
	}

	public boolean isThere() {
		return this.state == State.DONE && !this.expired;
	}

	/** For the progress bar. */
	public long percent() {
		return (this.total > 0) ? Math.min(100, this.written * 100 / this.total) : 0;
	}

	public String stateLabel() {
		return this.expired ? "已过期" : this.state.label();
	}

}
