package org.liaisonstation.system;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The station refuses to start, for a reason that the person at the machine can mend.
 */
public class CannotStart extends RuntimeException {

	private final String remedy;

	public CannotStart(String reason, String remedy, Throwable cause) {
		super(reason, cause);
		this.remedy = remedy;
	}

	/** Prints reason and remedy instead of a stack trace. */
	static class Analyzer extends AbstractFailureAnalyzer<CannotStart> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
			return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
		}

	}

}
