package org.liaisonstation.requests;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.liaisonstation.browser.RunningStation;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Several people, or one impatient one, at the same moment, against the running station.
 */
@RunningStation
class TwoAtOnceTests {

	private static final int TIMES = 8;

	private static final int CLICKS = 2_000;

	private static final int HANDS = 16;

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient jdbc;

	private Caller staff;

	private Caller director;

	private ExecutorService hands;

	@BeforeEach
	void signIn() {
		this.staff = Caller.signedIn("http://localhost:" + this.port, "staff");
		this.director = Caller.signedIn("http://localhost:" + this.port, "director");
		this.hands = Executors.newFixedThreadPool(HANDS);
	}

	@AfterEach
	void rest() {
		this.hands.shutdownNow();
	}

	/** A request as the page of both shows it. */

	private record Waiting(String id, String version) {

		String href() {
			return "/desk/requests/" + this.id;
		}

		String row() {
			return this.id + "_" + this.version;
		}

	}

	@Test
	void ofTwoDispatchesOneIsSent() {
		oneWins(registered(), "请到现场核查", "请派人去看", (waiting) -> dispatch(this.staff, waiting, "06", "请到现场核查"),
				(waiting) -> dispatch(this.director, waiting, "07", "请派人去看"));
	}

	@Test
	void aRequestIsWithdrawnOrAnsweredAndNeverBoth() {
		oneWins(registered(), "本人要求撤回", "已经当场说明政策", (waiting) -> text(this.staff, waiting, "withdraw", "本人要求撤回"),
				(waiting) -> text(this.director, waiting, "on-the-spot", "已经当场说明政策"));
	}

	@Test
	void aRequestIsMergedOrDispatchedAndNeverBoth() {
		Waiting main = newest(register("小区停车难，晚上回来没地方停。"));
		String number = this.jdbc.sql("SELECT number FROM request WHERE id = ?::uuid")
			.param(main.id())
			.query(String.class)
			.single();
		oneWins(registered(), number, "请到现场核查",
				(waiting) -> this.staff.post(waiting.href() + "/merge", "submission", fresh(), "version",
						waiting.version(), "number", number),
				(waiting) -> dispatch(this.director, waiting, "06", "请到现场核查"));
	}

	private Callable<Waiting> registered() {
		return () -> newest(register("楼下烧烤店油烟呛人，每天到后半夜。"));
	}

	/**
	 * Both send at the same moment, again and again: each time one is redirected, and the
	 * other reads who was quicker, and what he had typed.
	 */
	private void oneWins(Callable<Waiting> begin, String firstTyped, String secondTyped,
			Function<Waiting, HttpResponse<String>> first, Function<Waiting, HttpResponse<String>> second) {
		for (int i = 0; i < TIMES; i++) {
			try {
				Waiting waiting = begin.call();
				CyclicBarrier start = new CyclicBarrier(2);
				Future<HttpResponse<String>> one = this.hands.submit(() -> {
					start.await();
					return first.apply(waiting);
				});
				Future<HttpResponse<String>> other = this.hands.submit(() -> {
					start.await();
					return second.apply(waiting);
				});
				HttpResponse<String> a = one.get();
				HttpResponse<String> b = other.get();
				assertThat(List.of(a.statusCode(), b.statusCode())).containsExactlyInAnyOrder(302, 409);
				String page = (a.statusCode() == 409) ? a.body() : b.body();
				assertThat(page).contains("这条内容刚被改过", "谁改的", "现在的情况",
						(a.statusCode() == 409) ? firstTyped : secondTyped);
				assertThat(page).containsAnyOf("许静", "主任");
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	@Test
	void twoThousandClicksOnOneFormMakeOneRequest() throws Exception {
		String submission = fresh();
		String words = "路灯不亮了，晚上看不清路，已经三天。";
		List<Callable<String>> clicks = IntStream.range(0, CLICKS).<Callable<String>>mapToObj((i) -> () -> {
			HttpResponse<String> answer = register(submission, words);
			return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
		}).toList();
		List<String> answers = this.hands.invokeAll(clicks).stream().map(TwoAtOnceTests::result).distinct().toList();
		assertThat(answers).hasSize(1)
			.allMatch((answer) -> answer.startsWith("302 /desk/requests/")
					|| answer.startsWith("302 http://localhost:" + this.port + "/desk/requests/"));
		assertThat(count("request WHERE content = '" + words + "'")).isOne();
		assertThat(count("request_event e JOIN request r ON r.id = e.request_id WHERE r.content = '" + words + "'"))
			.isOne();
	}

	/** Each row has a transaction of its own: the refused one takes nothing back. */
	@Test
	void manyClicksOnSeveralRowsRemindOfEachOnceAndARefusalStopsNone() throws Exception {
		List<Waiting> sent = List.of(transferred(), transferred(), transferred());
		String submission = fresh();
		String[] form = { "submission", submission, "from", "/desk", "view", "chase", "asked", "true", "text", "请本周办结。",
				"row", sent.get(0).row(), "row", sent.get(1).id() + "_4711", "row", sent.get(2).row() };
		List<Callable<String>> clicks = IntStream.range(0, HANDS)
			.<Callable<String>>mapToObj((i) -> () -> this.staff.post("/desk/batch/requests/reminder", form)
				.headers()
				.firstValue("Location")
				.orElseThrow())
			.toList();
		List<String> answers = this.hands.invokeAll(clicks).stream().map(TwoAtOnceTests::result).distinct().toList();
		assertThat(answers).hasSize(1);
		assertThat(this.staff.get(answers.get(0).replace("http://localhost:" + this.port, "")))
			.contains("成功 2 件，未办 1 件");
		assertThat(count("request_reminder WHERE requirement = '请本周办结。'")).isEqualTo(2);
		assertThat(count("audit_entry WHERE action = 'request.reminded' AND record_id = '" + sent.get(1).id() + "'"))
			.isZero();
	}

	private Waiting transferred() {
		Waiting waiting = newest(register("楼下烧烤店油烟呛人，每天到后半夜。"));
		assertThat(dispatch(this.director, waiting, "06", "请到现场核查").statusCode()).isEqualTo(302);
		return newest(waiting.id());
	}

	private static String result(Future<String> click) {
		try {
			return click.get();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private long count(String what) {
		return this.jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
	}

	private String register(String content) {
		String place = register(fresh(), content).headers().firstValue("Location").orElseThrow();
		return place.replaceAll(".*/desk/requests/", "").replaceAll("[?#].*", "");
	}

	private HttpResponse<String> register(String submission, String content) {
		return this.staff.post("/desk/requests", "submission", submission, "content", content, "category", "0103",
				"channel", "PHONE");
	}

	private Waiting newest(String id) {
		return new Waiting(id,
				this.jdbc.sql("SELECT version FROM request WHERE id = ?::uuid").param(id).query(String.class).single());
	}

	private HttpResponse<String> dispatch(Caller by, Waiting waiting, String unit, String instruction) {
		String id = this.jdbc.sql("SELECT id FROM unit WHERE code = ?").param(unit).query(String.class).single();
		return by.post(waiting.href() + "/dispatch", "submission", fresh(), "version", waiting.version(), "route",
				"TRANSFER", "unitId", id, "instruction", instruction);
	}

	private HttpResponse<String> text(Caller by, Waiting waiting, String act, String text) {
		return by.post(waiting.href() + "/" + act,
				Stream
					.of("submission", fresh(), "version", waiting.version(),
							act.equals("on-the-spot") ? "answer" : "text", text)
					.toArray(String[]::new));
	}

	private static String fresh() {
		return UUID.randomUUID().toString();
	}

}
