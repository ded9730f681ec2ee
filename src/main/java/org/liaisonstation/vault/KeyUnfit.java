package org.liaisonstation.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * The station must not start with this key, or without one.
 */
class KeyUnfit extends RuntimeException {

	private final String action;

	private KeyUnfit(String message, String action) {
		super(message);
		this.action = action;
	}

	static KeyUnfit malformed(String place) {
		return new KeyUnfit(
				"密钥格式不对：" + place + " 应为 32 字节的 base64。\nThe key in " + place + " is not base64 of 32 bytes.",
				"用 openssl rand -base64 32 生成新密钥；已有数据的站点须换回原来的密钥。\n"
						+ "Make one with openssl rand -base64 32; a station that has data needs its own key back.");
	}

	static KeyUnfit missing(String place) {
		return new KeyUnfit(
				"数据库中已有加密的个人信息，但找不到密钥：" + place + "。\n"
						+ "The database holds sealed personal data, but their key is missing: " + place + ".",
				"把备份的 station.key 放回数据文件夹，或设置 STATION_KEY。没有密钥，姓名、电话、住址无法恢复。\n"
						+ "Put the kept station.key back into the data folder, or set STATION_KEY. "
						+ "Without it names, phones and addresses are lost.");
	}

	static KeyUnfit none() {
		return new KeyUnfit("没有密钥，也没有保存密钥的数据文件夹。\nThere is no key, and no data folder to keep one.",
				"设置 STATION_KEY（openssl rand -base64 32），并另行妥善保存。\n"
						+ "Set STATION_KEY (openssl rand -base64 32) and keep a copy elsewhere.");
	}

	static KeyUnfit other(String place) {
		return new KeyUnfit(
				"密钥与数据不符：" + place + " 不是加密这个数据库时用的密钥。\n" + "The key in " + place
						+ " is not the one that sealed this database.",
				"换回原来的密钥；或确认连接的是不是本站的数据库。\n" + "Put the original key back, or check that this is the right database.");
	}

	String action() {
		return this.action;
	}

	/** Says in plain words why the station does not start. */
	static class Analyzer extends AbstractFailureAnalyzer<KeyUnfit> {

		@Override
		protected FailureAnalysis analyze(Throwable rootFailure, KeyUnfit cause) {
			return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
		}

	}

}
