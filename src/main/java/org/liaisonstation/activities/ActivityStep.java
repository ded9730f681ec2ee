package org.liaisonstation.activities;

import java.util.Locale;

/**
 * What can happen to an activity: the kinds of lines in its history, and of its entries
 * in the audit log ({@code activity.} and the name in small letters).
 */
enum ActivityStep {

	PLANNED("列入安排"), RECORDED("登记"), HELD("记录开展"), CORRECTED("修改"), SIGN_IN_OPENED("开放签到"), SIGN_IN_CLOSED("结束签到"),
	SIGNED_IN("签到"), LEAVE("请假"), ATTENDANCE_MARKED("登记出席"), GUESTS_ADDED("登记来宾"), GUEST_STRUCK("划去来宾"),
	FOLLOW_UP_ADDED("列入排查清单"), FOLLOW_UP_DONE("排查清单办结"), FILES_ADDED("添加照片或材料"), CHECKED("核实"), CANCELLED("取消"),
	WITHDRAWN("撤销");

	private final String label;

	ActivityStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "activity." + name().toLowerCase(Locale.ROOT);
	}

}
