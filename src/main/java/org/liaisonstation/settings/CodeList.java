package org.liaisonstation.settings;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;

/** A code list that the program knows; migrations bring it. */
@Entity
@Immutable
class CodeList {

	@Id
	private String list;

	private int position;

	private String name;

	private String help;

	private boolean closed;

	protected CodeList() {
	}

	public String list() {
		return this.list;
	}

	public String name() {
		return this.name;
	}

	public String help() {
		return this.help;
	}

	/**
	 * The program has rules for its items: they may be renamed, not added or ended.
	 */
	public boolean closed() {
		return this.closed;
	}

	boolean hasTwoLevels() {
		return CodeLists.CATEGORY.equals(this.list);
	}

}
