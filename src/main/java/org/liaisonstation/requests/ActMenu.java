package org.liaisonstation.requests;

import java.util.List;
import java.util.Set;

/**
 * The acts of a request's page in the order in which they are offered: what the case
 * waits for first, what is rare under 更多.
 */
final class ActMenu {

	private static final List<Entry> ALL = List.of(Entry.page(Act.REVIEW, "review", "审核", Place.MAIN),
			Entry.page(Act.RULE_RETURN, "return-ruling", "裁定退件", Place.MAIN),
			Entry.page(Act.RULE_EXTENSION, "extension-ruling", "审批延期", Place.MAIN),
			Entry.page(Act.DISPATCH, "dispatch", "交办", Place.MAIN),
			Entry.page(Act.ENTRUST, "handler", "指定专人办理", Place.MAIN), Entry.button(Act.SIGN, "sign", "签收", Place.MAIN),
			Entry.page(Act.RECEIPT, "supervision-receipt", "督办回执", Place.MAIN),
			Entry.page(Act.RESPOND, "respond", "记录响应", Place.MAIN),
			Entry.page(Act.MAKE_SAFE, "make-safe", "记录安全措施", Place.MAIN),
			Entry.page(Act.ANSWER, "answer", "报送答复", Place.MAIN),
			Entry.page(Act.COUNTERSIGN, "countersign", "会签", Place.MAIN),
			Entry.button(Act.CHECK, "reply", "审核通过，答复反映人", Place.MAIN),
			Entry.page(Act.CHECK, "send-back", "退回补正", Place.USUAL), Entry.page(Act.CALL, "call", "记录回访评价", Place.MAIN),
			Entry.page(Act.CALL, "call-tried", "记录未接通的回访", Place.USUAL),
			Entry.page(Act.RULE, "supervise", "转督办再办一轮", Place.MAIN),
			Entry.button(Act.CONFIRM_GREEN_CHANNEL, "confirm-green-channel", "追认绿色通道", Place.MAIN),
			Entry.page(Act.CONFIRM_GREEN_CHANNEL, "change-to-transfer", "改为即时转办", Place.USUAL),
			Entry.page(Act.TELL_EXTENSION, "tell-extension", "记录告知延期", Place.MAIN),
			Entry.button(Act.RESUME, "resume", "恢复计时", Place.MAIN),
			Entry.page(Act.RATE_AS_DEPUTY, "deputy-rating", "评价这次办理", Place.MAIN),
			Entry.page(Act.ANSWER_ON_THE_SPOT, "on-the-spot", "当场答复", Place.USUAL),
			Entry.page(Act.NOT_ACCEPT, "not-accept", "不予受理", Place.USUAL),
			Entry.page(Act.MERGE, "merge", "并案", Place.USUAL), Entry.page(Act.UNMERGE, "unmerge", "取消并案", Place.USUAL),
			Entry.page(Act.CONTACT, "contact", "记录联系反映人", Place.USUAL),
			Entry.page(Act.NOTE, "note", "添加办理记录", Place.USUAL),
			Entry.page(Act.ASK_RETURN, "return", "申请退件", Place.USUAL),
			Entry.page(Act.ASK_EXTENSION, "extension", "申请延期", Place.USUAL),
			Entry.page(Act.REMIND, "reminder", "催办", Place.USUAL),
			Entry.page(Act.SUPERVISE, "supervision", "发督办单", Place.USUAL),
			Entry.page(Act.SUGGEST_PROPOSAL, "suggest-proposal", "转代表建议", Place.USUAL),
			Entry.page(Act.CLOSE, "close", "办结（写明理由）", Place.USUAL),
			Entry.button(Act.CALL_IN_PROMISE, "call-in-promise", "现在核实承诺", Place.USUAL),
			Entry.button(Act.ARCHIVE, "archive", "归档", Place.USUAL),
			Entry.page(Act.NOTE_INTERNALLY, "note-internally", "写内部备注", Place.MORE),
			Entry.page(Act.JOIN, "joint-unit", "增加协办单位", Place.MORE),
			Entry.page(Act.PAUSE, "pause", "暂停计时", Place.MORE),
			Entry.page(Act.ISSUE_LINK, "unit-link", "打印一次性答复链接", Place.MORE),
			Entry.page(Act.MARK_KEY, "key", "列为或取消重点", Place.MORE),
			Entry.page(Act.MARK_SENSITIVE, "sensitive", "标为敏感事项", Place.MORE),
			Entry.page(Act.RESTRICT, "restrict", "转为保密事项", Place.MORE),
			Entry.page(Act.ASSIGN_DEPUTY, "deputy", "指定跟踪代表", Place.MORE),
			Entry.page(Act.RECUSE, "recusal", "利害关系回避", Place.MORE),
			Entry.page(Act.DECLARE_CONFLICT, "declare-conflict", "申报利害关系并回避", Place.MORE),
			Entry.page(Act.WITHDRAW, "withdraw", "撤回", Place.MORE));

	private final RequestPermissions may;

	private final boolean waitedFor;

	private final Set<Act> missed;

	private ActMenu(RequestPermissions may, boolean waitedFor, Set<Act> missed) {
		this.may = may;
		this.waitedFor = waitedFor;
		this.missed = missed;
	}

	/**
	 * @param waitedFor whether merged requests wait for the answer, each of which may get
	 * words of its own
	 * @param missed what is not offered, since its time is over
	 */
	static ActMenu of(RequestPermissions may, boolean waitedFor, Set<Act> missed) {
		return new ActMenu(may, waitedFor, missed);
	}

	/** What the case waits for from the viewer. */
	public List<Entry> main() {
		return at(Place.MAIN);
	}

	public List<Entry> usual() {
		return at(Place.USUAL);
	}

	public List<Entry> more() {
		return at(Place.MORE);
	}

	private List<Entry> at(Place place) {
		return ALL.stream()
			.filter((entry) -> entry.place() == place && this.may.allow(entry.act())
					&& !this.missed.contains(entry.act()))
			.map((entry) -> (this.waitedFor && entry.path().equals("reply")) ? entry.asPage() : entry)
			.toList();
	}

	private enum Place {

		MAIN, USUAL, MORE

	}

	/**
	 * One act as it is offered.
	 *
	 * @param path the last part of its address under the request's
	 * @param button it needs no words and happens at once
	 */
	record Entry(Act act, String path, String label, Place place, boolean button) {

		private static Entry page(Act act, String path, String label, Place place) {
			return new Entry(act, path, label, place, false);
		}

		private static Entry button(Act act, String path, String label, Place place) {
			return new Entry(act, path, label, place, true);
		}

		private Entry asPage() {
			return new Entry(this.act, this.path, this.label, this.place, false);
		}

	}

}
