package org.liaisonstation.supervision.plans;

/** How a subject is supervised, and where what carries it out is registered. */
public enum SupervisionKind {

	INSPECTION("监督检查", "安排监督检查", "/desk/inspections/new"), TOUR("视察", "安排视察", "/desk/inspections/new"),
	RESEARCH("专题调研", "安排调研", "/desk/research/new"), REVIEW("工作评议", "安排评议", "/desk/reviews/new"),
	PROJECT("民生实事", "登记民生实事", "/desk/projects/new");

	private final String label;

	private final String act;

	private final String form;

	SupervisionKind(String label, String act, String form) {
		this.label = label;
		this.act = act;
		this.form = form;
	}

	public String label() {
		return this.label;
	}

	/** As its button says it. */
	public String act() {
		return this.act;
	}

	/** The form that carries it out; it takes {@code ?plan-item=}. */
	public String form() {
		return this.form;
	}

}
