package org.liaisonstation.inbox;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLHandshakeException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Posts to the robot of a group chat. 企业微信 and 钉钉 take the same text message; 钉钉 may want
 * it signed.
 */
@Component
class RobotCarrier {

	private static final Duration TIMEOUT = Duration.ofSeconds(15);

	private static final int OK = 200;

	private final HttpClient client = HttpClient.newBuilder()
		.connectTimeout(Duration.ofSeconds(10))
		.followRedirects(HttpClient.Redirect.NEVER)
		.version(HttpClient.Version.HTTP_1_1)
		.build();

	private final JsonMapper json;

	private final Clock clock;

	RobotCarrier(JsonMapper json, Clock clock) {
		this.json = json;
		this.clock = clock;
	}

	Outcome carry(Letter letter, OutboxSettings settings) {
		Map<String, Object> message = Map.of("msgtype", "text", "text", Map.of("content", letter.body()));
		try {
			HttpRequest request = HttpRequest.newBuilder(address(settings))
				.timeout(TIMEOUT)
				.header("Content-Type", "application/json; charset=utf-8")
				.header("Idempotency-Key", letter.id().toString())
				.POST(HttpRequest.BodyPublishers.ofString(this.json.writeValueAsString(message)))
				.build();
			return outcome(this.client.send(request, HttpResponse.BodyHandlers.ofString()));
		}
		catch (ConnectException | HttpConnectTimeoutException | SSLHandshakeException ex) {
			return Outcome.nobodyThere(Trouble.CONNECTION);
		}
		catch (IOException ex) {
			return Outcome.unsure();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Outcome.unsure();
		}
		catch (IllegalArgumentException ex) {
			return Outcome.refused(Trouble.CONNECTION);
		}
	}

	/**
	 * Taken if the answer says so in its body; both say errcode 0. Anything else may be
	 * put right by an administrator, so it is tried again.
	 */
	private Outcome outcome(HttpResponse<String> answer) {
		if (answer.statusCode() != OK) {
			return Outcome.notYet((answer.statusCode() < 500) ? Trouble.REFUSED : Trouble.LATER);
		}
		try {
			JsonNode code = this.json.readTree(answer.body()).get("errcode");
			if (code == null || !code.isNumber()) {
				return Outcome.notYet(Trouble.ANSWER);
			}
			return (code.intValue() == 0) ? Outcome.sent() : Outcome.notYet(Trouble.REFUSED);
		}
		catch (JacksonException ex) {
			return Outcome.notYet(Trouble.ANSWER);
		}
	}

	private URI address(OutboxSettings settings) {
		String secret = settings.robotSecret();
		if (settings.robotKind() != OutboxSettings.RobotKind.DINGTALK || secret == null) {
			return URI.create(settings.robotUrl());
		}
		long timestamp = this.clock.millis();
		String separator = settings.robotUrl().contains("?") ? "&" : "?";
		return URI.create(settings.robotUrl() + separator + "timestamp=" + timestamp + "&sign="
				+ URLEncoder.encode(sign(timestamp, secret), StandardCharsets.UTF_8));
	}

	/** 钉钉「加签」: over the moment and the secret, in base64. */
	static String sign(long timestamp, String secret) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return Base64.getEncoder()
				.encodeToString(mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("HMAC-SHA256 is missing in this Java", ex);
		}
	}

}
