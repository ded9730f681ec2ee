package org.liaisonstation.plans;

import java.util.Locale;

/**
 * What can happen to a plan, as a stale page says it; the audit log knows it by its name
 * in small letters after the kind of plan.
 */
public enum PlanStep {

	DRAFTED("起草计划"), NOTED("修改说明"), ITEM_ADDED("增加事项"), ITEM_EDITED("修改事项"), ITEM_DROPPED("删去事项"),
	ITEM_CANCELLED("取消事项"), ITEM_HELD("登记事项已开展"), ADOPTED("登记通过"), PUBLISHED("公布计划"), WITHDRAWN("撤销计划");

	private final String label;

	PlanStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action(String kind) {
		return kind.replace('-', '_') + "." + name().toLowerCase(Locale.ROOT);
	}

}
