package org.liaisonstation.inbox;

/** A way out of the station. */
enum Channel {

	MAIL("邮件"), ROBOT("群机器人");

	private final String label;

	Channel(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
