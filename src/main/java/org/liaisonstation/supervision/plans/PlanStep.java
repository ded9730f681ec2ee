package org.liaisonstation.supervision.plans;

import java.util.Locale;

/**
 * What can happen to a plan, as the audit log knows it ({@code supervision_plan.} and the
 * name in small letters) and as a stale page says it.
 */
enum PlanStep {

	DRAFTED("起草计划"), ITEM_ADDED("增加事项"), ITEM_EDITED("修改事项"), ITEM_DROPPED("删去事项"), ITEM_CANCELLED("取消事项"),
	ADOPTED("登记通过"), PUBLISHED("公布计划"), WITHDRAWN("撤销计划");

	private final String label;

	PlanStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "supervision_plan." + name().toLowerCase(Locale.ROOT);
	}

}
