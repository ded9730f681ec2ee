package org.liaisonstation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.liaisonstation.browser.RunningStation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How much the forms take, asked of the web server itself: it reads a form before any
 * page does. What is refused leaves nothing behind, and nobody reads that the system
 * failed.
 */
@RunningStation
class FormLimitsTests {

	private static final String CONTENT = "槐香路口的井盖松动，夜里有人骑车经过差点摔倒。";

	private static final String TOO_LONG = "大".repeat(400_000);

	private static final byte[] NO_PICTURE = "MZ".getBytes(StandardCharsets.US_ASCII);

	private final HttpClient visitor = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	@Test
	void aFormWithoutFilesOverOneMegabyteIsTooLarge() throws Exception {
		String form = "_csrf=" + encoded(hidden(open("/track").body(), "_csrf")) + "&code=" + encoded(TOO_LONG);
		assertIsTooLarge(send(HttpRequest.newBuilder(address("/track"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))));
	}

	@Test
	void theTextsOfAFormWithFilesOverOneMegabyteAreTooLarge() throws Exception {
		for (String form : new String[] { "/submit", card(), point() }) {
			assertIsTooLarge(handIn(form, TOO_LONG, NO_PICTURE));
		}
	}

	@Test
	void whatIsNoPictureIsRefusedBesideItsField() throws Exception {
		for (String form : new String[] { "/submit", card(), point() }) {
			assertIsRefusedAtTheFiles(handIn(form, CONTENT, NO_PICTURE), "只能上传照片");
		}
	}

	@Test
	void aFileOverTenMegabytesIsRefusedBesideItsField() throws Exception {
		for (String form : new String[] { "/submit", card(), point() }) {
			assertIsRefusedAtTheFiles(handIn(form, CONTENT, new byte[10 * 1024 * 1024 + 1]), "单个文件不能超过 10 MB");
		}
	}

	@Test
	void filesThatNoFieldTakesAreTooLarge() throws Exception {
		assertIsTooLarge(handIn("/submit", CONTENT, new byte[41 * 1024 * 1024]));
	}

	private void assertIsTooLarge(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(413);
		assertThat(answer.body()).contains("提交的内容太大", "没有保存");
		assertThat(messages()).isZero();
	}

	private void assertIsRefusedAtTheFiles(HttpResponse<String> answer, String message) {
		assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(422);
		assertThat(answer.body()).contains(message, "id=\"files-e\"", CONTENT);
		assertThat(messages()).isZero();
	}

	private int messages() {
		return this.jdbc.sql("SELECT count(*) FROM request WHERE content = ?")
			.param(CONTENT)
			.query(Integer.class)
			.single();
	}

	private String card() {
		return this.jdbc.sql("SELECT '/d/' || code FROM contact_card LIMIT 1").query(String.class).single();
	}

	private String point() {
		return this.jdbc.sql("SELECT '/p/' || code FROM liaison_point LIMIT 1").query(String.class).single();
	}

	/** Sends what a resident fills in, as a browser would, with one file. */
	private HttpResponse<String> handIn(String path, String content, byte[] file) throws Exception {
		String page = open(path).body();
		ByteArrayOutputStream form = new ByteArrayOutputStream();
		part(form, "name=\"_csrf\"", hidden(page, "_csrf").getBytes(StandardCharsets.UTF_8));
		part(form, "name=\"submission\"", hidden(page, "submission").getBytes(StandardCharsets.UTF_8));
		part(form, "name=\"content\"", content.getBytes(StandardCharsets.UTF_8));
		part(form, "name=\"files\"; filename=\"a.jpg\"", file);
		form.writeBytes("--part--\r\n".getBytes(StandardCharsets.US_ASCII));
		return send(HttpRequest.newBuilder(address(path))
			.header("Content-Type", "multipart/form-data; boundary=part")
			.POST(BodyPublishers.ofByteArray(form.toByteArray())));
	}

	private static void part(ByteArrayOutputStream form, String what, byte[] value) {
		form.writeBytes("--part\r\nContent-Disposition: form-data; %s\r\n\r\n".formatted(what)
			.getBytes(StandardCharsets.US_ASCII));
		form.writeBytes(value);
		form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
	}

	private static String hidden(String page, String name) {
		Matcher field = Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
		assertThat(field.find()).as(name).isTrue();
		return field.group(1);
	}

	private HttpResponse<String> open(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(address(path)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.visitor.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
	}

	private URI address(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
