package org.liaisonstation.activities;

/**
 * 六进, 六请, 六联. Its name is also the code of the first level of the list of categories, and
 * the channel of a request that comes out of it.
 */
public enum ActivityKind {

	VISIT("六进"), INVITATION("六请"), LIAISON("六联");

	private final String label;

	ActivityKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
