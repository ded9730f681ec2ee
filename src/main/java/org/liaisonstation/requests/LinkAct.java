package org.liaisonstation.requests;

import java.util.Arrays;

import org.liaisonstation.forms.NotFound;

/**
 * What a unit may do through a one-time link (一次性答复链接), each with a page of its own.
 */
enum LinkAct {

	SIGN(Act.SIGN, "sign", "签收", null, null, false),
	RESPOND(Act.RESPOND, "respond", "记录响应", "响应情况", "谁到了现场，看到什么，马上做什么。", true),
	MAKE_SAFE(Act.MAKE_SAFE, "make-safe", "记录安全措施", "安全措施", "危险怎样排除或隔离的；请附现场照片。", true),
	NOTE(Act.NOTE, "note", "添加办理记录", "办理记录", "做了什么，下一步做什么。", true),
	COUNTERSIGN(Act.COUNTERSIGN, "countersign", "会签", "会签意见", "本单位的意见，写进主办单位的答复。提交以后链接失效。", true),
	ANSWER(Act.ANSWER, "answer", "报送答复", "办理结果", "写给反映人看的答复：做了什么、结果怎样。不要写其他人的姓名、电话、门牌。提交以后链接失效。", true);

	private final Act act;

	private final String path;

	private final String title;

	private final String label;

	private final String hint;

	private final boolean pictures;

	LinkAct(Act act, String path, String title, String label, String hint, boolean pictures) {
		this.act = act;
		this.path = path;
		this.title = title;
		this.label = label;
		this.hint = hint;
		this.pictures = pictures;
	}

	static LinkAct at(String path) {
		return Arrays.stream(values()).filter((one) -> one.path.equals(path)).findFirst().orElseThrow(NotFound::new);
	}

	Act act() {
		return this.act;
	}

	public String path() {
		return this.path;
	}

	public String title() {
		return this.title;
	}

	/** The label of its text; null where it needs no words. */
	public String label() {
		return this.label;
	}

	public String hint() {
		return this.hint;
	}

	public boolean pictures() {
		return this.pictures;
	}

	public boolean isAnswer() {
		return this == ANSWER;
	}

	/** The link is used up by it. */
	boolean isLast() {
		return this == ANSWER || this == COUNTERSIGN;
	}

}
