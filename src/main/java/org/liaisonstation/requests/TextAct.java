package org.liaisonstation.requests;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.liaisonstation.files.CleanFile;

/**
 * The acts that need some words and perhaps pictures, and nothing else: each is one page
 * of the same form. The path is the last part of the address.
 */
enum TextAct {

	NOTE("note", "添加办理记录", "内容", "写清做了什么、与谁联系、下一步怎么办；反映人看不到这里的内容。", true, RequestPermissions::mayNote) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return unit.note(act.id(), act.version(), act.text(), act.pictures(), act.by());
		}
	},
	RESPOND("respond", "记录响应", "响应情况", "接报后怎么行动的：什么时间、谁到场。", true, RequestPermissions::mayRespond) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return unit.respond(act.id(), act.version(), act.text(), act.pictures(), act.by());
		}
	},
	MAKE_SAFE("make-safe", "记录安全措施", "安全措施", "现场采取了什么措施；请附照片，没有照片不能报送答复。", true, RequestPermissions::mayMakeSafe) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return unit.makeSafe(act.id(), act.version(), act.text(), act.pictures(), act.by());
		}
	},
	SEND_BACK("send-back", "退回补正", "理由", "说明答复哪里不清楚、要补充什么；时限继续计算。", false, RequestPermissions::mayCheck) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return office.sendBack(act.id(), act.version(), act.text(), act.by());
		}
	},
	CHANGE_TO_TRANSFER("change-to-transfer", "改为即时转办", "理由", "改后按普通转办的期限，从原交办日起算。", false,
			RequestPermissions::mayConfirmGreenChannel) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return office.changeToTransfer(act.id(), act.version(), act.text(), act.by());
		}
	},
	CALL_TRIED("call-tried", "记录未接通的回访", "回访情况", "什么时间、打的哪个电话、为什么没有联系上；三次之后可以按“未评价”办结。", false,
			RequestPermissions::mayCall) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return office.callTried(act.id(), act.version(), act.text(), act.by());
		}
	},
	SUPERVISE("supervise", "转督办", "督办要求", "开启新一轮办理，由工委督办；以前各轮的答复和评价都保留。", false, RequestPermissions::mayRule) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return office.superviseAgain(act.id(), act.version(), act.text(), act.by());
		}
	},
	CLOSE("close", "办结", "理由", "写明办结的理由，会记入办理经过。", false, RequestPermissions::mayClose) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return office.close(act.id(), act.version(), act.text(), act.by());
		}
	},
	WITHDRAW("withdraw", "撤回", "理由", "反映人要求撤回，或登记有误；编号和记录都保留。", false, RequestPermissions::mayWithdraw) {
		@Override
		Request apply(RequestDesk office, UnitDesk unit, Act act) {
			return office.withdraw(act.id(), act.version(), act.text(), act.by());
		}
	};

	private final String path;

	private final String title;

	private final String label;

	private final String hint;

	private final boolean pictures;

	private final Predicate<RequestPermissions> may;

	TextAct(String path, String title, String label, String hint, boolean pictures, Predicate<RequestPermissions> may) {
		this.path = path;
		this.title = title;
		this.label = label;
		this.hint = hint;
		this.pictures = pictures;
		this.may = may;
	}

	abstract Request apply(RequestDesk office, UnitDesk unit, Act act);

	static TextAct at(String path) {
		return Arrays.stream(values()).filter((act) -> act.path.equals(path)).findFirst().orElseThrow(NotFound::new);
	}

	public String path() {
		return this.path;
	}

	public String title() {
		return this.title;
	}

	public String label() {
		return this.label;
	}

	public String hint() {
		return this.hint;
	}

	/** Whether pictures may go with it. */
	public boolean pictures() {
		return this.pictures;
	}

	Predicate<RequestPermissions> may() {
		return this.may;
	}

	/** What was handed in. */
	record Act(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {

	}

}
