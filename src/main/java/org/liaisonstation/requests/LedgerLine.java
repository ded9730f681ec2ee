package org.liaisonstation.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.vault.Vault;

/**
 * One row of a ledger, as its columns read it: names for codes, sealed values opened, and
 * a sensitive matter without its words unless personal data were asked for.
 */
final class LedgerLine {

	private static final String SENSITIVE = "（敏感个人信息，不列出）";

	private final ResultSet row;

	private final boolean personal;

	private final CodeLists codes;

	private final Vault vault;

	private final ZoneId zone;

	LedgerLine(ResultSet row, boolean personal, CodeLists codes, Vault vault, ZoneId zone) {
		this.row = row;
		this.personal = personal;
		this.codes = codes;
		this.vault = vault;
		this.zone = zone;
	}

	String text(String column) throws SQLException {
		return this.row.getString(column);
	}

	/** What tells of the matter itself. */
	String words(String column) throws SQLException {
		String text = this.row.getString(column);
		return (text != null && !this.personal && this.row.getBoolean("sensitive")) ? SENSITIVE : text;
	}

	String code(String list, String column) throws SQLException {
		return this.codes.name(list, this.row.getString(column));
	}

	/** Of a sensitive matter the first level alone. */
	String category() throws SQLException {
		String category = this.row.getString("category");
		boolean veiled = category != null && category.length() > 2 && !this.personal
				&& this.row.getBoolean("sensitive");
		return this.codes.path(CodeLists.CATEGORY, veiled ? category.substring(0, 2) : category);
	}

	String outcome() throws SQLException {
		String outcome = this.row.getString("outcome");
		return (outcome != null) ? outcome + " " + this.codes.name(CodeLists.OUTCOME, outcome) : null;
	}

	String opened(String column) throws SQLException {
		String sealed = this.row.getString(column);
		return (sealed != null) ? this.vault.open(sealed) : null;
	}

	Long number(String column) throws SQLException {
		long number = this.row.getLong(column);
		return this.row.wasNull() ? null : number;
	}

	boolean yes(String column) throws SQLException {
		return this.row.getBoolean(column);
	}

	LocalDate date(String column) throws SQLException {
		return this.row.getObject(column, LocalDate.class);
	}

	LocalDate day(String column) throws SQLException {
		LocalDateTime at = moment(column);
		return (at != null) ? at.toLocalDate() : null;
	}

	LocalDateTime moment(String column) throws SQLException {
		OffsetDateTime at = this.row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.atZoneSameInstant(this.zone).toLocalDateTime() : null;
	}

	String satisfaction(String column) throws SQLException {
		String value = this.row.getString(column);
		return (value != null) ? Satisfaction.valueOf(value).label() : null;
	}

	/** 保密, 敏感, 重点, 并案. */
	String marks() throws SQLException {
		StringBuilder marks = new StringBuilder();
		for (String mark : new String[] { "restricted/保密", "sensitive/敏感", "is_key/重点", "is_merged/并案" }) {
			String[] parts = mark.split("/");
			if (this.row.getBoolean(parts[0])) {
				marks.append(marks.isEmpty() ? "" : "、").append(parts[1]);
			}
		}
		return marks.toString();
	}

}
