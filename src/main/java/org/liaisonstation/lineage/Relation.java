package org.liaisonstation.lineage;

/** How one record led to the next. The edge points from the earlier to the later. */
public enum Relation {

	OPINION_BECAME_REQUEST("转为诉求"), MERGED_INTO("并案，以此为主件"), REQUEST_BECAME_PROPOSAL("转为代表建议"),
	OPINION_BECAME_PROPOSAL("形成代表建议"), TOPIC_BECAME_PROPOSAL("形成代表建议"), GATHERED("归入热点问题"), BECAME_PROJECT("列为民生实事"),
	FINDING_OF("检查发现问题"), REPORT_OF("形成调研报告");

	private final String label;

	Relation(String label) {
		this.label = label;
	}

	/** Said beside the later record. */
	public String label() {
		return this.label;
	}

}
