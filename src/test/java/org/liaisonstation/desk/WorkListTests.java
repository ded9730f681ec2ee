package org.liaisonstation.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonstation.browser.RunningStation;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What a number of the desk counts is what its list shows, for each role of the demo. */
@RunningStation
class WorkListTests {

	private static final Pattern SECTION = Pattern.compile("<section class=\"box\" aria-labelledby=\"q-.*?</section>",
			Pattern.DOTALL);

	private static final Pattern COUNT = Pattern.compile("<h2[^>]*>([^<]*) <span class=\"quiet\">(\\d+)</span>");

	private static final Pattern LIST = Pattern.compile("</h2><a href=\"([^\"]+)\"");

	private static final Pattern LINE = Pattern.compile("class=\"title\" href=\"(/desk/[a-z/-]+/[0-9a-f-]{36})");

	private static final Pattern TALLY = Pattern
		.compile("<a href=\"(/desk/requests\\?view=[a-z-]+)\"><b[^>]*>(\\d+)</b><span>([^<]+)");

	@LocalServerPort
	int port;

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	private String get(String address) throws IOException, InterruptedException {
		HttpResponse<String> page = this.client
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address.replace("&amp;", "&")))
				.header("Accept", "text/html")
				.build(), BodyHandlers.ofString());
		assertThat(page.statusCode()).as(address).isEqualTo(200);
		return page.body();
	}

	private void signIn(String username) throws IOException, InterruptedException {
		Matcher token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(get("/login"));
		assertThat(token.find()).isTrue();
		String form = "username=" + username + "&password=Station-2026-demo&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		this.client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), BodyHandlers.discarding());
	}

	@ParameterizedTest
	@ValueSource(strings = { "staff", "director", "unit04", "unit07", "deputy01", "deputy05" })
	void everyListOpensWhatItsNumberCounts(String username) throws Exception {
		signIn(username);
		String desk = get("/desk");
		for (MatchResult tally : TALLY.matcher(desk).results().toList()) {
			assertThat(lines(get(tally.group(1)))).as("%s of %s", tally.group(3), username)
				.hasSize(Integer.parseInt(tally.group(2)));
		}
		List<String> sections = SECTION.matcher(desk).results().map(MatchResult::group).toList();
		assertThat(sections).as(username).isNotEmpty();
		for (String section : sections) {
			Matcher count = COUNT.matcher(section);
			Matcher list = LIST.matcher(section);
			if (!count.find() || !list.find()
					|| list.group(1).matches("/desk/(plans|supervision-plans|publications).*")) {
				continue;
			}
			List<String> listed = lines(get(list.group(1)));
			assertThat(listed).as("%s of %s", count.group(1), username).containsAll(lines(section));
			if (list.group(1).startsWith("/desk/requests")) {
				assertThat(listed).as("%s of %s", count.group(1), username).hasSize(Integer.parseInt(count.group(2)));
			}
		}
	}

	private static List<String> lines(String page) {
		return LINE.matcher(page).results().map((line) -> line.group(1)).distinct().collect(Collectors.toList());
	}

}
