package org.liaisonstation.inbox;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.liaisonstation.vault.SealedText;

/**
 * How mail and robots are reached. Both are off until an administrator says otherwise; in
 * a station without a way out they stay off.
 */
@Entity
@Table(name = "outbox_settings")
class OutboxSettings {

	static final int ONLY = 1;

	/** How the way to the mail server is protected. */
	enum Security {

		TLS("TLS（常用端口 465）"), STARTTLS("STARTTLS（常用端口 587）"), NONE("不加密（只在内网用）");

		private final String label;

		Security(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	/** Whose message format the robot speaks. */
	enum RobotKind {

		WECOM("企业微信"), DINGTALK("钉钉");

		private final String label;

		RobotKind(String label) {
			this.label = label;
		}

		public String label() {
			return this.label;
		}

	}

	@Id
	private int id;

	@Version
	private Long version;

	private boolean mailOn;

	private String mailHost;

	private int mailPort;

	@Enumerated(EnumType.STRING)
	private Security mailSecurity;

	private String mailUser;

	@Convert(converter = SealedText.class)
	private String mailPassword;

	private String mailFrom;

	private boolean robotOn;

	@Enumerated(EnumType.STRING)
	private RobotKind robotKind;

	@Convert(converter = SealedText.class)
	private String robotUrl;

	@Convert(converter = SealedText.class)
	private String robotSecret;

	private int attempts;

	private int firstDelay;

	protected OutboxSettings() {
	}

	/**
	 * The mail server.
	 * @param password null keeps the one that is there
	 */
	void reachMail(boolean on, String host, int port, Security security, String user, String password, String from) {
		this.mailOn = on;
		this.mailHost = host;
		this.mailPort = port;
		this.mailSecurity = security;
		this.mailUser = user;
		this.mailFrom = from;
		if (password != null) {
			this.mailPassword = password;
		}
		if (user == null) {
			this.mailPassword = null;
		}
	}

	/**
	 * The robot of a group chat.
	 * @param url with its token; null keeps the one that is there
	 * @param secret for signatures; null keeps the one that is there
	 */
	void reachRobot(boolean on, RobotKind kind, String url, String secret) {
		this.robotOn = on;
		this.robotKind = kind;
		if (url != null) {
			// another robot has another secret, or none
			this.robotUrl = url;
			this.robotSecret = secret;
		}
		else if (secret != null) {
			this.robotSecret = secret;
		}
	}

	void tryAgain(int attempts, int firstDelay) {
		this.attempts = attempts;
		this.firstDelay = firstDelay;
	}

	boolean isOn(Channel channel) {
		return (channel == Channel.MAIL) ? this.mailOn : this.robotOn;
	}

	Set<Channel> channels() {
		Set<Channel> on = EnumSet.allOf(Channel.class);
		on.removeIf((channel) -> !isOn(channel));
		return on;
	}

	Long version() {
		return this.version;
	}

	public boolean mailOn() {
		return this.mailOn;
	}

	String mailHost() {
		return this.mailHost;
	}

	int mailPort() {
		return this.mailPort;
	}

	Security mailSecurity() {
		return this.mailSecurity;
	}

	String mailUser() {
		return this.mailUser;
	}

	String mailPassword() {
		return this.mailPassword;
	}

	String mailFrom() {
		return this.mailFrom;
	}

	public boolean robotOn() {
		return this.robotOn;
	}

	RobotKind robotKind() {
		return this.robotKind;
	}

	String robotUrl() {
		return this.robotUrl;
	}

	String robotSecret() {
		return this.robotSecret;
	}

	int attempts() {
		return this.attempts;
	}

	int firstDelay() {
		return this.firstDelay;
	}

	Duration delay() {
		return Duration.ofSeconds(this.firstDelay);
	}

}
