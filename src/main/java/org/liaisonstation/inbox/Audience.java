package org.liaisonstation.inbox;

import java.util.UUID;

/**
 * Who is told. A role means everybody who holds it at the moment; what comes up later is
 * found in the work list.
 *
 * @param id of the unit, the deputy or the account; null for a role
 */
public record Audience(Kind kind, UUID id) {

	enum Kind {

		OFFICE, DIRECTOR, UNIT, DEPUTY, ACCOUNT

	}

	/** 站务人员 and 工委主任. */
	public static Audience office() {
		return new Audience(Kind.OFFICE, null);
	}

	public static Audience director() {
		return new Audience(Kind.DIRECTOR, null);
	}

	public static Audience unit(UUID unitId) {
		return new Audience(Kind.UNIT, unitId);
	}

	public static Audience deputy(UUID deputyId) {
		return new Audience(Kind.DEPUTY, deputyId);
	}

	public static Audience account(UUID accountId) {
		return new Audience(Kind.ACCOUNT, accountId);
	}

	public boolean isUnit() {
		return this.kind == Kind.UNIT;
	}

	/**
	 * Who of them may know of a restricted matter; null for nobody.
	 */
	Audience ofRestricted() {
		return switch (this.kind) {
			case OFFICE, DIRECTOR -> director();
			case ACCOUNT -> this;
			case UNIT, DEPUTY -> null;
		};
	}

}
