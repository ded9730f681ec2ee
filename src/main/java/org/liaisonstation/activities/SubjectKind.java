package org.liaisonstation.activities;

/**
 * What sort of subject an activity went to. Figures count by it, whatever the category of
 * the activity (counting.md: a window department may be the subject of a visit to an
 * office or to a site).
 */
public enum SubjectKind {

	PLACE("村居"), UNIT("窗口部门"), ENTERPRISE("企业"), SCHOOL("学校或幼儿园"), CLINIC("卫生室"), HOUSEHOLD("困难户"),
	FORMER_DEPUTY("历届老代表");

	private final String label;

	SubjectKind(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** Whether it is kept in the list of this module, and not by another one. */
	public boolean isBody() {
		return this == ENTERPRISE || this == SCHOOL || this == CLINIC || this == HOUSEHOLD;
	}

}
