package org.liaisonstation.settings;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** An item of a code list as it is kept; others read it as {@link Code}. */
@Entity
class CodeItem {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String list;

	private String code;

	private String name;

	private String parent;

	private int position;

	private boolean restricted;

	private LocalDate validFrom;

	private LocalDate validTo;

	protected CodeItem() {
	}

	CodeItem(String list, String code, String name, CodeItem parent, int position, LocalDate validFrom) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.list = list;
		this.code = code;
		this.name = name;
		this.parent = (parent != null) ? parent.code : null;
		this.position = position;
		this.restricted = parent != null && parent.restricted;
		this.validFrom = validFrom;
	}

	void rename(String name) {
		this.name = name;
	}

	/** Not offered any more after the day; records keep it. */
	void endAfter(LocalDate day) {
		if (day.isBefore(this.validFrom)) {
			throw new IllegalArgumentException("It would end before it began");
		}
		this.validTo = day;
	}

	/** Offered again. */
	void reopen() {
		this.validTo = null;
	}

	void moveBy(int places) {
		this.position += places;
	}

	Code toCode() {
		return new Code(this.list, this.code, this.name, this.parent, this.restricted, this.validFrom, this.validTo);
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String list() {
		return this.list;
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	public String parent() {
		return this.parent;
	}

	int position() {
		return this.position;
	}

	public boolean restricted() {
		return this.restricted;
	}

	public LocalDate validFrom() {
		return this.validFrom;
	}

	public LocalDate validTo() {
		return this.validTo;
	}

}
