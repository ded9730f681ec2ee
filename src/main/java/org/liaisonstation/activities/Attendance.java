package org.liaisonstation.activities;

import java.time.Instant;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Whether a deputy takes part.
 *
 * @param at when he signed in, asked for leave or was marked; null while he is expected
 * @param byCode he signed in himself with the code of the activity
 * @param reason of his leave, else null
 */
@Embeddable
public record Attendance(@Enumerated(EnumType.STRING) State state, Instant at, boolean byCode, String reason) {

	/** Expected, there, on leave, absent without leave. */
	public enum State {

		EXPECTED("应到"), PRESENT("出席"), LEAVE("请假"), ABSENT("缺席");

		private final String label;

		State(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	static Attendance expected() {
		return new Attendance(State.EXPECTED, null, false, null);
	}

	static Attendance present(Instant at) {
		return new Attendance(State.PRESENT, at, false, null);
	}

	static Attendance signedIn(Instant at) {
		return new Attendance(State.PRESENT, at, true, null);
	}

	static Attendance onLeave(Instant at, String reason) {
		return new Attendance(State.LEAVE, at, false, reason);
	}

	static Attendance absent(Instant at) {
		return new Attendance(State.ABSENT, at, false, null);
	}

	public boolean isPresent() {
		return this.state == State.PRESENT;
	}

}
