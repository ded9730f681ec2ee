package org.liaisonstation.ledgers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.paper.LedgerHead;
import org.liaisonstation.paper.LedgerWriter;
import org.liaisonstation.vault.Vault;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was taken out of the station as Excel files. One transaction reads the rows with a
 * cursor and keeps the file in sealed parts: it is there as a whole or not at all, and
 * takes one connection.
 */
@Component
@Transactional
public class LedgerExports {

	static final String KIND = "ledger";

	private static final int SHOWN = 10;

	/** Nobody writes it any more, whatever its row says. */
	private static final String KILLED = "e.state = 'RUNNING' AND e.touched_at < now() - interval '2 minutes'";

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

	private final JdbcClient jdbc;

	private final Vault vault;

	private final ApplicationEventPublisher events;

	private final LedgerProgress progress;

	private final Clock clock;

	LedgerExports(JdbcClient jdbc, Vault vault, ApplicationEventPublisher events, LedgerProgress progress,
			Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.events = events;
		this.progress = progress;
		this.clock = clock;
	}

	/**
	 * Begins to write a ledger; it is written when this transaction has committed.
	 * @param reason why personal data are taken out, or null
	 * @return its page, without the context path
	 * @throws LedgersBusy if the account, or everybody together, has as many under way as
	 * there may be
	 */
	public String begin(LedgerContent content, String reason, Viewer viewer) {
		this.jdbc.sql("UPDATE ledger_export e SET state = 'FAILED', finished_at = ? WHERE " + KILLED)
			.param(now())
			.update();
		UUID id = Generators.timeBasedEpochGenerator().generate();
		int begun = this.jdbc
			.sql("""
					INSERT INTO ledger_export (id, account_id, account_name, ledger, title, period, file_name, personal, reason,
					  state, slot, total, started_at)
					SELECT :id, :account, :name, :ledger, :title, :period, :file, :personal, :reason, 'RUNNING', free.slot, :total, :at
					FROM (VALUES (1), (2)) free (slot) WHERE NOT EXISTS (
					  SELECT 1 FROM ledger_export e WHERE e.state = 'RUNNING' AND e.slot = free.slot)
					LIMIT 1 ON CONFLICT DO NOTHING""")
			.param("id", id)
			.param("account", viewer.accountId())
			.param("name", viewer.displayName())
			.param("ledger", content.code())
			.param("title", content.title())
			.param("period", content.period())
			.param("file", LedgerWriter.fileName(content.title(), now().toLocalDate()))
			.param("personal", content.personal())
			.param("reason", content.personal() ? reason : null)
			.param("total", content.count())
			.param("at", now())
			.update();
		if (begun == 0) {
			throw new LedgersBusy();
		}
		this.progress.startAfterCommit(() -> write(id, content, viewer), id);
		return find(id, viewer).href();
	}

	/** Writes the file in one transaction; called by {@link LedgerProgress}. */
	void write(UUID id, LedgerContent content, Viewer viewer) {
		try {
			LedgerParts parts = new LedgerParts(this.jdbc, this.vault, id);
			int rows = write(parts, content, viewer, (written) -> this.progress.reached(id, written));
			parts.close();
			done(id, rows, content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Hears how many rows are written. */
	public interface Reached {

		void rows(int written);

	}

	/**
	 * Writes a ledger; in a transaction, or the cursor would fetch everything at once.
	 */
	public int write(OutputStream out, LedgerContent content, Viewer viewer, Reached reached) throws IOException {
		String mark = "%s（%s）%s 导出，%s".formatted(viewer.displayName(), viewer.username(), MOMENT.format(now()),
				content.personal() ? "含个人信息，请妥善保管，用后销毁" : "不含个人信息");
		LedgerWriter writer = new LedgerWriter(out, new LedgerHead(content.title(), content.unit(), content.period(),
				List.of(mark), mark, viewer.displayName(), now().toLocalDate()), content.columns());
		content.read((values) -> {
			writer.row(values);
			reached.rows(writer.rows());
		});
		writer.finish(content.notes(), content.rowUnit());
		return writer.rows();
	}

	private void done(UUID id, int rows, LedgerContent content) {
		content.taken();
		this.jdbc.sql("UPDATE ledger_export SET state = 'DONE', written = ?, finished_at = ? WHERE id = ?")
			.params(rows, now(), id)
			.update();
		Map<String, String> details = new HashMap<>(content.facts());
		details.put("ledger", content.code());
		details.put("rows", Integer.toString(rows));
		details.put("personal", Boolean.toString(content.personal()));
		this.events.publishEvent(Recorded.of("ledger.exported", KIND, id, details));
	}

	/** One's own. */
	@Transactional(readOnly = true)
	public LedgerExport find(UUID id, Viewer viewer) {
		return this.jdbc.sql(SELECT + "WHERE e.id = :id AND e.account_id = :account")
			.param("id", id)
			.param("account", viewer.accountId())
			.query(this::read)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** One's own, the newest first. */
	@Transactional(readOnly = true)
	public List<LedgerExport> latest(Viewer viewer) {
		return this.jdbc
			.sql(SELECT + "WHERE e.account_id = :account ORDER BY e.started_at DESC, e.id DESC LIMIT " + SHOWN)
			.param("account", viewer.accountId())
			.query(this::read)
			.list();
	}

	private static final String SELECT = """
			SELECT e.id, e.account_id, CASE WHEN %s THEN 'FAILED' ELSE e.state END AS state, e.title, e.period, e.file_name, e.personal, e.total, e.written, e.started_at,
			  e.state = 'DONE' AND NOT EXISTS (
			    SELECT 1 FROM ledger_export_part p WHERE p.export_id = e.id AND p.kept_until > now()) AS expired
			FROM ledger_export e
			"""
		.formatted(KILLED);

	private LedgerExport read(ResultSet row, int number) throws SQLException {
		return new LedgerExport(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
				LedgerExport.State.valueOf(row.getString("state")), row.getString("title"), row.getString("period"),
				row.getString("file_name"), row.getBoolean("personal"), row.getLong("total"), row.getLong("written"),
				row.getObject("started_at", OffsetDateTime.class)
					.atZoneSameInstant(this.clock.getZone())
					.toLocalDateTime(),
				row.getBoolean("expired"));
	}

	/** The file of one's own export is about to be sent. */
	public LedgerExport open(UUID id, Viewer viewer) {
		LedgerExport export = find(id, viewer);
		if (!export.isThere()) {
			throw new NotFound();
		}
		this.events.publishEvent(Recorded.of("ledger.downloaded", KIND, id));
		return export;
	}

	/** A part of the file, from 1; null after the last. */
	@Transactional(readOnly = true)
	public byte[] part(UUID id, int number) {
		return this.jdbc.sql("SELECT content FROM ledger_export_part WHERE export_id = ? AND number = ?")
			.params(id, number)
			.query((row, n) -> row.getBytes("content"))
			.optional()
			.map(this.vault::open)
			.orElse(null);
	}

	/** The files go after an hour. */
	@Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
	public int expire() {
		return this.jdbc.sql("DELETE FROM ledger_export_part WHERE kept_until <= now()").update();
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
