package org.liaisonstation.proofs;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A browser as far as forms need one: cookies, and the fields that a form brings along.
 */
final class Visitor {

	private static final Pattern CONTROL = Pattern.compile("<(input|textarea|select)\\b([^>]*)>");

	private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)=\"([^\"]*)\"");

	private static final Optional<String> GZIP = Optional.of("gzip");

	private final RunningJar station;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	Visitor(RunningJar station) {
		this.station = station;
	}

	void signIn(String username, String password) throws IOException, InterruptedException {
		Map<String, String> form = form("/login", "/login");
		form.put("username", username);
		form.put("password", password);
		String next = submit("/login", form);
		if (next.contains("/login")) {
			throw new IllegalStateException("sign-in refused: " + next);
		}
		// the session gets its new form token from the first page, as in a browser
		page(next);
	}

	String page(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = send(request(path).GET());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answers " + answer.statusCode());
		}
		return answer.body();
	}

	/** Fetches a page as a browser does, compressed, and throws it away. */
	void look(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.client.send(request(path).header("Accept-Encoding", "gzip").build(),
				HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200 || !answer.headers().firstValue("Content-Encoding").equals(GZIP)) {
			throw new IllegalStateException(path + " answers " + answer.statusCode());
		}
	}

	byte[] file(String path) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = this.client.send(request(path).GET().build(),
				HttpResponse.BodyHandlers.ofByteArray());
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(path + " answers " + answer.statusCode());
		}
		return answer.body();
	}

	/**
	 * The fields of the form that posts to an address, with the values that they start
	 * with.
	 */
	Map<String, String> form(String path, String action) throws IOException, InterruptedException {
		String page = page(path);
		Matcher start = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(action) + "\"[^>]*method=\"post\"[^>]*>")
			.matcher(page);
		if (!start.find()) {
			throw new IllegalStateException("no form for " + action + " on " + path);
		}
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher control = CONTROL.matcher(page.substring(start.end(), page.indexOf("</form>", start.end())));
		while (control.find()) {
			Map<String, String> attributes = ATTRIBUTE.matcher(control.group(2))
				.results()
				.collect(Collectors.toMap((found) -> found.group(1), (found) -> found.group(2), (one, two) -> one));
			boolean choice = attributes.getOrDefault("type", "text").matches("radio|checkbox|file|submit");
			if (attributes.containsKey("name") && (!choice || attributes.containsKey("checked"))) {
				fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
			}
		}
		return fields;
	}

	/** Sends a form; the address of the page that follows. */
	String submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		HttpResponse<String> answer = send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
		if (answer.statusCode() / 100 != 3) {
			throw new IllegalStateException(path + " refuses the form: " + answer.statusCode() + errors(answer.body()));
		}
		return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private static String errors(String page) {
		return Pattern.compile("class=\"field-error\"[^>]*>([^<]*)")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.collect(Collectors.joining(" · ", " ", ""));
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.station.address(path)).timeout(Duration.ofSeconds(20));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
