package org.liaisonstation.topics;

import java.util.Locale;

/** What can be gathered under a topic. */
public enum MemberKind {

	REQUEST("诉求"), OPINION("意见"), PROPOSAL("代表建议");

	private final String label;

	MemberKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** The kind of its node in a chain, and of its record in the trail. */
	String node() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Its page at the desk, without the context path. */
	String href(Object id) {
		return "/desk/" + node() + "s/" + id;
	}

}
