package org.liaisonstation.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands a mail to the SMTP server. Its Message-ID is that of the message in the outbox,
 * so that a mailbox knows a repeated one.
 */
@Component
class MailCarrier {

	private static final String TIMEOUT = "10000";

	private static final int TRANSIENT = 400;

	private static final int PERMANENT = 500;

	private final Clock clock;

	MailCarrier(Clock clock) {
		this.clock = clock;
	}

	Outcome carry(Letter letter, OutboxSettings settings) {
		try {
			JavaMailSenderImpl sender = sender(settings);
			sender.send(mail(letter, settings, sender));
			return Outcome.sent();
		}
		catch (MailAuthenticationException ex) {
			return Outcome.nobodyThere(Trouble.SIGN_IN);
		}
		catch (MailSendException ex) {
			return outcome(ex);
		}
		catch (MessagingException | MailException ex) {
			return Outcome.refused(Trouble.REFUSED);
		}
	}

	private static Outcome outcome(MailSendException ex) {
		if (ex.getFailedMessages().isEmpty()) {
			// it was taken; only the goodbye failed
			return Outcome.sent();
		}
		if (ex.getMessageExceptions().length == 0 || ex.getCause() != null) {
			return Outcome.nobodyThere(Trouble.CONNECTION);
		}
		int answer = answer(ex.getMessageExceptions()[0]);
		if (answer >= PERMANENT) {
			return Outcome.refused(Trouble.REFUSED);
		}
		return (answer >= TRANSIENT) ? Outcome.notYet(Trouble.LATER) : Outcome.unsure();
	}

	/** The server's own answer, if there was one: the deepest is the most exact. */
	private static int answer(Exception failure) {
		int answer = -1;
		for (Exception one = failure; one instanceof MessagingException next; one = next.getNextException()) {
			if (one instanceof SMTPSendFailedException failed && failed.getReturnCode() > 0) {
				answer = failed.getReturnCode();
			}
			else if (one instanceof SMTPAddressFailedException failed && failed.getReturnCode() > 0) {
				answer = failed.getReturnCode();
			}
			else if (one instanceof SMTPSenderFailedException failed && failed.getReturnCode() > 0) {
				answer = failed.getReturnCode();
			}
		}
		return answer;
	}

	private MimeMessage mail(Letter letter, OutboxSettings settings, JavaMailSenderImpl sender)
			throws MessagingException {
		MimeMessage mail = sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
		helper.setFrom(settings.mailFrom());
		helper.setTo(letter.address());
		helper.setSubject(letter.subject());
		helper.setText(letter.body());
		helper.setSentDate(Date.from(this.clock.instant()));
		mail.setHeader("Message-ID", "<" + letter.id() + "@" + domain(settings.mailFrom()) + ">");
		// nobody's holiday answer comes back
		mail.setHeader("Auto-Submitted", "auto-generated");
		return mail;
	}

	private static String domain(String address) {
		return address.substring(address.lastIndexOf('@') + 1);
	}

	private static JavaMailSenderImpl sender(OutboxSettings settings) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost(settings.mailHost());
		sender.setPort(settings.mailPort());
		sender.setUsername(settings.mailUser());
		sender.setPassword(settings.mailPassword());
		Properties properties = new Properties();
		properties.put("mail.smtp.auth", String.valueOf(settings.mailUser() != null));
		properties.put("mail.smtp.connectiontimeout", TIMEOUT);
		properties.put("mail.smtp.timeout", TIMEOUT);
		properties.put("mail.smtp.writetimeout", TIMEOUT);
		properties.put("mail.smtp.quitwait", "false");
		properties.put("mail.smtp.ssl.checkserveridentity", "true");
		switch (settings.mailSecurity()) {
			case TLS -> properties.put("mail.smtp.ssl.enable", "true");
			case STARTTLS -> properties.put("mail.smtp.starttls.required", "true");
			case NONE -> properties.put("mail.smtp.starttls.enable", "false");
		}
		sender.setJavaMailProperties(properties);
		return sender;
	}

}
