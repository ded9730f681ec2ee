package org.liaisonstation.inbox;

/**
 * Why a message did not leave, as a class: what a server says may hold an address, so its
 * words are kept nowhere.
 */
enum Trouble {

	CONNECTION("连不上服务器"), SIGN_IN("服务器不认用户名或密码"), LATER("服务器暂时不收，稍后再试"), REFUSED("服务器拒收"), BROKEN_OFF("连接中断，不知道对方是否收到"),
	INTERRUPTED("发送时程序中断，不知道对方是否收到"), NO_ADDRESS("收件人没有登记邮箱"), ANSWER("对方的回复看不懂"), TOO_OFTEN("试了很多次都没有成功");

	private final String label;

	Trouble(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
