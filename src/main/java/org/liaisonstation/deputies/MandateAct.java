package org.liaisonstation.deputies;

/** What is done to a mandate or its card with a reason, as the page says it. */
enum MandateAct {

	SUSPEND("suspend", "暂停代表资格", "暂停期间不再接收新的留言，联系卡撤下；恢复后可以重新发布。"), END("end", "终止代表资格", "终止后不能恢复，联系卡撤下；履职档案和已有的事项保留。"),
	WITHDRAW_CARD("withdraw-card", "撤下联系卡", "二维码从现在起不能留言；重新发布后，旧卡会指到新卡。"),
	REISSUE_CARD("reissue-card", "换发联系卡", "换成新的二维码，旧卡撤下并指到新卡；印好的旧卡请尽快更换。");

	private final String path;

	private final String title;

	private final String effect;

	MandateAct(String path, String title, String effect) {
		this.path = path;
		this.title = title;
		this.effect = effect;
	}

	String path() {
		return this.path;
	}

	public String title() {
		return this.title;
	}

	public String effect() {
		return this.effect;
	}

}
