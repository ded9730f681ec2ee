package org.liaisonstation.topics;

import java.util.Locale;

/**
 * What can happen to a topic: the kinds of lines in its history, and of its entries in
 * the audit log ({@code topic.} and the name in small letters).
 */
enum TopicStep {

	OPENED("立为热点"), EDITED("修改"), GATHERED("归入"), TAKEN_OUT("移出"), PROPOSED("提出工作建议"), DECIDED("研究决定"),
	MEASURE_ADDED("列入措施"), MEASURE_DONE("措施完成"), OUTCOME_ADDED("登记成效"), OUTCOME_STRUCK("划去成效"),
	HOUSEHOLDS_COUNTED("登记受益户数"), PICTURES_ADDED("添加照片"), PICTURE_WITHDRAWN("撤下照片"), RESOLVED("认定已解决"),
	NOT_RESOLVED("认定暂未解决"), REOPENED("重新办理"), WITHDRAWN("撤销");

	private final String label;

	TopicStep(String label) {
		this.label = label;
	}

	String label() {
		return this.label;
	}

	String action() {
		return "topic." + name().toLowerCase(Locale.ROOT);
	}

}
