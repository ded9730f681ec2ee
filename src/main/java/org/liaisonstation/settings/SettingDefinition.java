package org.liaisonstation.settings;

import java.util.regex.Pattern;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** A setting that the program knows; migrations bring them, nobody edits them. */
@Entity
@Immutable
class SettingDefinition {

	/** How the value of a setting is written. */
	enum Kind {

		PERIOD("[1-9]\\d{0,2}(wd|h|d|mo)"), NUMBER("0|[1-9]\\d{0,8}"), TEXT("(?s).{1,500}"), YES_NO("yes|no");

		private final Pattern form;

		Kind(String form) {
			this.form = Pattern.compile(form);
		}

		boolean accepts(String value) {
			return this.form.matcher(value).matches();
		}

		/** The value as people read it. */
		public String words(String value) {
			return switch (this) {
				case PERIOD -> PeriodUnit.words(value);
				case YES_NO -> "yes".equals(value) ? "是" : "否";
				case NUMBER, TEXT -> value;
			};
		}

	}

	@Id
	private String key;

	private int position;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private String name;

	private String help;

	protected SettingDefinition() {
	}

	public String key() {
		return this.key;
	}

	public Kind kind() {
		return this.kind;
	}

	public String name() {
		return this.name;
	}

	public String help() {
		return this.help;
	}

}
