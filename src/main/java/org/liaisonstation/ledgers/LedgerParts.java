package org.liaisonstation.ledgers;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.UUID;

import org.liaisonstation.vault.Vault;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what is written in sealed parts of half a megabyte. */
final class LedgerParts extends OutputStream {

	private static final int SIZE = 512 * 1024;

	private final JdbcClient jdbc;

	private final Vault vault;

	private final UUID export;

	private final byte[] part = new byte[SIZE];

	private int filled;

	private int number;

	LedgerParts(JdbcClient jdbc, Vault vault, UUID export) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.export = export;
	}

	@Override
	public void write(int one) {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		int done = 0;
		while (done < length) {
			int room = Math.min(length - done, SIZE - this.filled);
			System.arraycopy(bytes, offset + done, this.part, this.filled, room);
			this.filled += room;
			done += room;
			if (this.filled == SIZE) {
				keep();
			}
		}
	}

	@Override
	public void close() {
		if (this.filled > 0) {
			keep();
		}
	}

	private void keep() {
		this.number++;
		this.jdbc.sql("INSERT INTO ledger_export_part (export_id, number, content) VALUES (?, ?, ?)")
			.params(this.export, this.number, this.vault.seal(Arrays.copyOf(this.part, this.filled)))
			.update();
		this.filled = 0;
	}

}
