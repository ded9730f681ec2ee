package org.liaisonstation.requests;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Somebody who is signed in to the running station and sends forms without a browser.
 */
final class Caller {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String station;

	private String token;

	private Caller(String station) {
		this.station = station;
	}

	static Caller signedIn(String station, String account) {
		Caller caller = new Caller(station);
		caller.readToken("/login");
		caller.post("/login", "username", account, "password", "Station-2026-demo");
		caller.readToken("/desk");
		return caller;
	}

	private void readToken(String path) {
		Matcher field = TOKEN.matcher(get(path));
		if (!field.find()) {
			throw new AssertionError("no form on " + path);
		}
		this.token = field.group(1);
	}

	String get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.station + path)).GET()).body();
	}

	HttpResponse<String> post(String path, String... fields) {
		String form = IntStream.range(0, fields.length / 2)
			.mapToObj((i) -> encoded(fields[2 * i]) + "=" + encoded(fields[2 * i + 1]))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(this.station + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encoded(this.token))));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
