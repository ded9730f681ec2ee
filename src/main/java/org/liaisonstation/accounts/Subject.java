package org.liaisonstation.accounts;

import java.util.Objects;
import java.util.UUID;

/**
 * Whom an account stands for: one deputy, one unit or one observer.
 */
public record Subject(Kind kind, UUID id) {

	public Subject {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(id);
	}

	public static Subject deputy(UUID id) {
		return new Subject(Kind.DEPUTY, id);
	}

	public static Subject unit(UUID id) {
		return new Subject(Kind.UNIT, id);
	}

	public static Subject observer(UUID id) {
		return new Subject(Kind.OBSERVER, id);
	}

	/** Each kind goes with one business role, which an account without it cannot hold. */
	public enum Kind {

		DEPUTY(Role.DEPUTY), UNIT(Role.UNIT), OBSERVER(Role.OBSERVER);

		private final Role role;

		Kind(Role role) {
			this.role = role;
		}

		public Role role() {
			return this.role;
		}

		public String label() {
			return this.role.label();
		}

	}

}
