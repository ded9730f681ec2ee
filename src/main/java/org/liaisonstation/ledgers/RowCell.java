package org.liaisonstation.ledgers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.liaisonstation.paper.LedgerColumn;

/**
 * A column of a {@link LedgerTable} and how it is read from a row of the statement.
 *
 * @param personal whether it is there only where personal data were asked for
 */
public record RowCell(LedgerColumn column, boolean personal, Reading reading) {

	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final int DAY = 12;

	/** Reads a value of the row at which the result stands. */
	public interface Reading {

		Object of(ResultSet row) throws SQLException;

	}

	public static RowCell of(String name, int width, Reading reading) {
		return new RowCell(LedgerColumn.of(name, width), false, reading);
	}

	public static RowCell text(String name, int width, String column) {
		return of(name, width, (row) -> row.getString(column));
	}

	public static RowCell day(String name, String column) {
		return of(name, DAY, (row) -> row.getObject(column, LocalDate.class));
	}

	/** The Shanghai day of a moment. */
	public static RowCell dayOf(String name, String column) {
		return of(name, DAY, (row) -> {
			OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
			return (at != null) ? at.atZoneSameInstant(ZONE).toLocalDate() : null;
		});
	}

	public static RowCell number(String name, int width, String column) {
		return of(name, width, (row) -> row.getObject(column));
	}

	/** A number that the row 合计 adds up. */
	public static RowCell sum(String name, int width, String column) {
		return new RowCell(LedgerColumn.summed(name, width), false, (row) -> row.getObject(column));
	}

	public static RowCell personal(String name, int width, Reading reading) {
		return new RowCell(LedgerColumn.of(name, width), true, reading);
	}

}
