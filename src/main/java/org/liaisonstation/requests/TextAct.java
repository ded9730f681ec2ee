package org.liaisonstation.requests;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.liaisonstation.files.CleanFile;

/**
 * The acts that need some words and perhaps pictures, and nothing else: each is one page
 * of the same form. The path is the last part of the address.
 */
enum TextAct {

	NOTE("note", "添加办理记录", "内容", "写清做了什么、与谁联系、下一步怎么办；反映人看不到这里的内容。", true, Act.NOTE) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.unit().note(act.id(), act.version(), act.text(), act.pictures(), act.by());
		}
	},
	RESPOND("respond", "记录响应", "响应情况", "接报后怎么行动的：什么时间、谁到场。", true, Act.RESPOND) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.unit().respond(act.id(), act.version(), act.text(), act.pictures(), act.by());
		}
	},
	MAKE_SAFE("make-safe", "记录安全措施", "安全措施", "现场采取了什么措施；请附照片，没有照片不能报送答复。", true, Act.MAKE_SAFE) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.unit().makeSafe(act.id(), act.version(), act.text(), act.pictures(), act.by());
		}
	},
	NOTE_INTERNALLY("note-internally", "写内部备注", "备注", "只有站务人员、工委主任和保密事项的专人看得到。", false, Act.NOTE_INTERNALLY) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.marks().noteInternally(act.id(), act.version(), act.text(), act.by());
		}
	},
	COUNTERSIGN("countersign", "会签", "会签意见", "本单位负责什么、怎么做、什么时候完成；主办单位的答复会附上。会签之后不能再改。", true, Act.COUNTERSIGN) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.unit().countersign(act.id(), act.version(), act.text(), act.pictures(), act.by());
		}
	},
	RECEIPT("supervision-receipt", "督办回执", "回执", "收到督办单之后怎么整改、什么时候办结。", false, Act.RECEIPT) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.unit().receipt(act.id(), act.version(), act.text(), act.by());
		}
	},
	PAUSE("pause", "暂停计时", "理由", "例如待反映人补充材料、待评估鉴定。暂停的工作日会加到各个期限上。", false, Act.PAUSE) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.clocks().pause(act.id(), act.version(), act.text(), act.by());
		}
	},
	TELL_EXTENSION("tell-extension", "记录告知延期", "告知情况", "什么时间、用什么方式告诉反映人办理期限延长了。", false, Act.TELL_EXTENSION) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.clocks().tellExtension(act.id(), act.version(), act.text(), act.by());
		}
	},
	MARK_KEY("key", "列为重点或取消重点", "理由", "重点诉求在清单里有标记，工委随时过问。", false, Act.MARK_KEY) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.marks().markKey(act.id(), act.version(), act.text(), act.by());
		}
	},
	SUGGEST_PROPOSAL("suggest-proposal", "转代表建议", "理由", "为什么需要提代表建议，例如超出街道财力。诉求照常答复和评价，反映人能看到这一步。", false,
			Act.SUGGEST_PROPOSAL) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.marks().suggestProposal(act.id(), act.version(), act.text(), act.by());
		}
	},
	UNMERGE("unmerge", "取消并案", "理由", "恢复到并案以前的状态，单独办理；编号一直没有变。", false, Act.UNMERGE) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.groups().unmerge(act.id(), act.version(), act.text(), act.by());
		}
	},
	SENSITIVE("sensitive", "标为敏感事项", "单独同意情况", "涉及健康、未满十四周岁等敏感个人信息：什么时间、怎样征得本人（监护人）单独同意。标记后不再公开，别的代表也看不到。", false,
			Act.MARK_SENSITIVE) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.marks().markSensitive(act.id(), act.version(), act.text(), act.by());
		}
	},
	RESTRICT("restrict", "转为保密事项", "理由", "反映的是代表或工作人员。转为保密后，只有工委主任和他指定的专人看得到，您和承办单位都不再看到。", false, Act.RESTRICT) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.marks().restrict(act.id(), act.version(), act.text(), act.by());
		}
	},
	DECLARE_CONFLICT("declare-conflict", "申报利害关系并回避", "理由", "提交之后，您就不能再看到这件诉求。", false, Act.DECLARE_CONFLICT) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.marks().declareConflict(act.id(), act.version(), act.text(), act.by());
		}
	},
	SEND_BACK("send-back", "退回补正", "理由", "说明答复哪里不清楚、要补充什么；时限继续计算。", false, Act.CHECK) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.office().sendBack(act.id(), act.version(), act.text(), act.by());
		}
	},
	CHANGE_TO_TRANSFER("change-to-transfer", "改为即时转办", "理由", "改后按普通转办的期限，从原交办日起算。", false, Act.CONFIRM_GREEN_CHANNEL) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.office().changeToTransfer(act.id(), act.version(), act.text(), act.by());
		}
	},
	CALL_TRIED("call-tried", "记录未接通的回访", "回访情况", "什么时间、打的哪个电话、为什么没有联系上；三次之后可以按“未评价”办结。", false, Act.CALL) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.office().callTried(act.id(), act.version(), act.text(), act.by());
		}
	},
	SUPERVISE("supervise", "转督办", "督办要求", "开启新一轮办理，由工委督办；以前各轮的答复和评价都保留。", false, Act.RULE) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.office().superviseAgain(act.id(), act.version(), act.text(), act.by());
		}
	},
	CLOSE("close", "办结", "理由", "写明办结的理由，会记入办理经过。", false, Act.CLOSE) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.office().close(act.id(), act.version(), act.text(), act.by());
		}
	},
	WITHDRAW("withdraw", "撤回", "理由", "反映人要求撤回，或登记有误；编号和记录都保留。", false, Act.WITHDRAW) {
		@Override
		Request apply(Desks desks, Typed act) {
			return desks.office().withdraw(act.id(), act.version(), act.text(), act.by());
		}
	};

	private final String path;

	private final String title;

	private final String label;

	private final String hint;

	private final boolean pictures;

	private final Act may;

	TextAct(String path, String title, String label, String hint, boolean pictures, Act may) {
		this.path = path;
		this.title = title;
		this.label = label;
		this.hint = hint;
		this.pictures = pictures;
		this.may = may;
	}

	abstract Request apply(Desks desks, Typed act);

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

	Act may() {
		return this.may;
	}

	/** What was handed in. */
	record Typed(UUID id, Long version, String text, List<CleanFile> pictures, Viewer by) {

	}

}
