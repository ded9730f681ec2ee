package org.liaisonstation.inbox;

import java.net.URI;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.validation.BindingResult;

/**
 * How mail and the robot are reached. What is sealed never comes back to the page; left
 * empty, it stays as it is.
 */
record OutboxForm(UUID submission, Long version, Boolean mailOn, @Size(max = 100) String mailHost,
		@NotNull(message = "请填写端口") @Min(1) @Max(65535) Integer mailPort, OutboxSettings.Security mailSecurity,
		@Size(max = 100) String mailUser, @Size(max = 200) String mailPassword,
		@Email(message = "请填写完整的邮箱地址") @Size(max = 100) String mailFrom, Boolean robotOn,
		OutboxSettings.RobotKind robotKind, @Size(max = 500) String robotUrl, @Size(max = 200) String robotSecret,
		@NotNull(message = "请填写次数") @Min(1) @Max(500) Integer attempts,
		@NotNull(message = "请填写秒数") @Min(1) @Max(3600) Integer firstDelay) {

	OutboxForm {
		mailOn = Boolean.TRUE.equals(mailOn);
		robotOn = Boolean.TRUE.equals(robotOn);
		mailHost = orNull(mailHost);
		mailUser = orNull(mailUser);
		mailPassword = orNull(mailPassword);
		mailFrom = orNull(mailFrom);
		robotUrl = orNull(robotUrl);
		robotSecret = orNull(robotSecret);
		mailSecurity = (mailSecurity != null) ? mailSecurity : OutboxSettings.Security.TLS;
		robotKind = (robotKind != null) ? robotKind : OutboxSettings.RobotKind.WECOM;
	}

	static OutboxForm of(OutboxSettings settings) {
		return new OutboxForm(Submissions.fresh(), settings.version(), settings.mailOn(), settings.mailHost(),
				settings.mailPort(), settings.mailSecurity(), settings.mailUser(), null, settings.mailFrom(),
				settings.robotOn(), settings.robotKind(), null, null, settings.attempts(), settings.firstDelay());
	}

	void check(OutboxSettings settings, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		if (this.mailOn && this.mailHost == null) {
			errors.rejectValue("mailHost", "missing", "要发邮件，请填写服务器");
		}
		if (this.mailOn && this.mailFrom == null && !errors.hasFieldErrors("mailFrom")) {
			errors.rejectValue("mailFrom", "missing", "要发邮件，请填写发件人地址");
		}
		if (this.robotOn && this.robotUrl == null && settings.robotUrl() == null) {
			errors.rejectValue("robotUrl", "missing", "要用群机器人，请填写它的地址");
		}
		if (this.robotUrl != null && !isHttp(this.robotUrl)) {
			errors.rejectValue("robotUrl", "malformed", "请从群机器人的设置里复制完整的地址，以 https:// 开头");
		}
	}

	private static boolean isHttp(String address) {
		try {
			URI uri = URI.create(address);
			return uri.getHost() != null && uri.getScheme().matches("https?");
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String orNull(String text) {
		return (text != null && !text.isBlank()) ? text.strip() : null;
	}

}
