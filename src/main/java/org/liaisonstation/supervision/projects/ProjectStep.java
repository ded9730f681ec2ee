package org.liaisonstation.supervision.projects;

import java.util.Locale;

/**
 * What can happen to a project: the kinds of lines in its history, and of its entries in
 * the audit log ({@code project.} and the name in small letters).
 */
enum ProjectStep {

	REGISTERED("登记项目"), EDITED("修改"), PROGRESS_REPORTED("报送进度"), PROGRESS_CORRECTED("更正进度"), PROGRESS_CHECKED("核实进度"),
	PROGRESS_RETURNED("退回进度"), FILE_WITHDRAWN("撤下材料"), WATCHERS_NAMED("确定监督代表"), OBSERVED("代表实地察看"),
	OBSERVATION_WITHDRAWN("撤回察看记录"), ACCEPTED("验收"), SURVEYED("登记满意度测评"), STOPPED("中止"), RESUMED("恢复实施"),
	PROGRESS_REMINDED("催报进度");

	private final String label;

	ProjectStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "project." + name().toLowerCase(Locale.ROOT);
	}

}
