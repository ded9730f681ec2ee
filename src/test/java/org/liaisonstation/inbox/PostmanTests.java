package org.liaisonstation.inbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.units.Units;
import org.liaisonstation.vault.Vault;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mail through a real SMTP server, robots' messages to a real HTTP receiver.
 */
@StationTest
class PostmanTests {

	private static final News NEWS = new News("test.dispatched", "有新的交办，请签收", true);

	@Autowired
	Postman postman;

	@Autowired
	OldMessages oldMessages;

	@Autowired
	Notices notices;

	@Autowired
	OutboxDesk desk;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	Units units;

	@Autowired
	Vault vault;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	TestClock clock;

	private final List<String> posted = new ArrayList<>();

	private final List<String> queries = new ArrayList<>();

	private volatile int status = 200;

	private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";

	private GreenMail mailServer;

	private HttpServer group;

	private UUID unit;

	private UUID clerk;

	@BeforeEach
	void receivers() throws IOException {
		this.mailServer = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		this.mailServer.setUser("station@liudi.example", "station", "geheim");
		this.mailServer.start();
		this.group = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.group.createContext("/robot", (exchange) -> {
			this.posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			this.queries.add(exchange.getRequestURI().getRawQuery());
			byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.group.start();
		this.unit = this.units.findByCode("06").orElseThrow().id();
		this.clerk = this.accounts.create(
				new NewAccount("clerk06", "李敏", Set.of(Role.UNIT), Subject.unit(this.unit), "A-long-password-1", false),
				"hash");
		this.entities.flush();
		mailOf(this.clerk, "clerk@liudi.example");
	}

	@AfterEach
	void close() {
		this.mailServer.stop();
		this.group.stop(0);
		this.clock.reset();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private void mailOf(UUID account, String mail) {
		this.entities.flush();
		this.jdbc.sql("UPDATE account SET mail = ? WHERE id = ?").params(this.vault.seal(mail), account).update();
		this.entities.clear();
	}

	private void switchOn(boolean mail, boolean robot) {
		settings(mail, "geheim", robot, OutboxSettings.RobotKind.WECOM, null);
	}

	private void settings(boolean mail, String password, boolean robot, OutboxSettings.RobotKind kind, String secret) {
		this.desk.change(new OutboxForm(Submissions.fresh(), this.desk.settings().version(), mail, "127.0.0.1",
				this.mailServer.getSmtp().getPort(), OutboxSettings.Security.NONE, "station", password,
				"station@liudi.example", robot, kind,
				"http://127.0.0.1:" + this.group.getAddress().getPort() + "/robot?key=k1", secret, 80, 30));
		this.entities.flush();
	}

	private About matter(boolean restricted) {
		UUID id = UUID.randomUUID();
		return new About(id, "SQ-2026-0012", "/desk/requests/" + id, restricted);
	}

	private void tell(About about, Audience... to) {
		this.notices.tell(about, NEWS, to);
		this.entities.flush();
		this.entities.clear();
	}

	private void walk() {
		this.postman.walk();
		this.entities.flush();
		this.entities.clear();
	}

	private List<String> states() {
		return this.jdbc.sql("SELECT channel || ' ' || state || coalesce(' ' || trouble, '') FROM outbox ORDER BY id")
			.query(String.class)
			.list();
	}

	@Test
	void nothingLeavesAStationThatWasNotToldTo() {
		tell(matter(false), Audience.unit(this.unit));
		walk();
		assertThat(states()).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM notice WHERE account_id = ?")
			.param(this.clerk)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aMailHoldsTheNumberAndWhatToDoAndNothingElse() throws Exception {
		switchOn(true, false);
		tell(matter(false), Audience.unit(this.unit));
		walk();
		assertThat(states()).containsExactly("MAIL SENT");
		MimeMessage mail = this.mailServer.getReceivedMessages()[0];
		assertThat(mail.getSubject()).isEqualTo("【联络站】SQ-2026-0012 有新的交办，请签收");
		assertThat(mail.getContent().toString().strip())
			.isEqualToNormalizingNewlines("【联络站】SQ-2026-0012 有新的交办，请签收\n请登录联络站工作台查看。");
		assertThat(mail.getHeader("To", null)).isEqualTo("clerk@liudi.example");
		String id = this.jdbc.sql("SELECT id::text FROM outbox").query(String.class).single();
		assertThat(mail.getMessageID()).isEqualTo("<" + id + "@liudi.example>");
	}

	@Test
	void aUnitsOwnBoxGetsOneMailBesideThoseOfItsAccounts() {
		this.jdbc.sql("UPDATE unit SET mail = 'office06@liudi.example' WHERE id = ?").param(this.unit).update();
		switchOn(true, false);
		tell(matter(false), Audience.unit(this.unit));
		mailOf(this.clerk, "office06@liudi.example");
		tell(matter(false), Audience.unit(this.unit));
		walk();
		assertThat(states()).hasSize(3).containsOnly("MAIL SENT");
	}

	@Test
	void theGroupIsToldInTheFormatOfBothRobots() {
		switchOn(false, true);
		tell(matter(false), Audience.unit(this.unit));
		walk();
		assertThat(states()).containsExactly("ROBOT SENT");
		assertThat(this.posted.get(0)).contains("\"msgtype\":\"text\"",
				"\"text\":{\"content\":\"【联络站】SQ-2026-0012 有新的交办");
		assertThat(this.queries).containsExactly("key=k1");
	}

	/** The example of 钉钉: HMAC-SHA256 over the moment, a line feed and the secret. */
	@Test
	void aMessageTo钉钉IsSigned() {
		settings(false, null, true, OutboxSettings.RobotKind.DINGTALK, "SEC1");
		tell(matter(false), Audience.unit(this.unit));
		walk();
		String query = URLDecoder.decode(this.queries.get(0), StandardCharsets.UTF_8);
		assertThat(query).isEqualTo(
				"key=k1&timestamp=" + this.clock.millis() + "&sign=" + RobotCarrier.sign(this.clock.millis(), "SEC1"));
	}

	@Test
	void aRestrictedMatterGoesToNoGroupAndNoUnit() {
		switchOn(true, true);
		tell(matter(true), Audience.unit(this.unit), Audience.office());
		walk();
		assertThat(states()).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM notice").query(Integer.class).single()).isZero();
	}

	@Test
	void aNamedHandlerIsToldOfARestrictedMatterByMailAlone() {
		switchOn(true, true);
		tell(matter(true), Audience.account(this.clerk));
		walk();
		assertThat(states()).containsExactly("MAIL SENT");
	}

	@Test
	void whileTheServerIsDownMailWaitsAndThenLeaves() {
		switchOn(true, false);
		this.mailServer.stop();
		tell(matter(false), Audience.unit(this.unit));
		tell(matter(false), Audience.unit(this.unit));
		walk();
		assertThat(states()).as("one attempt tells that nobody is there")
			.containsExactlyInAnyOrder("MAIL PENDING CONNECTION", "MAIL PENDING");
		this.mailServer.start();
		this.mailServer.setUser("station@liudi.example", "station", "geheim");
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 1));
		walk();
		assertThat(states()).containsExactly("MAIL SENT", "MAIL SENT");
		assertThat(this.mailServer.getReceivedMessages()).hasSize(2);
	}

	@Test
	void aWrongPasswordIsTheAdministratorsToMend() {
		this.mailServer.getManagers().getUserManager().setAuthRequired(true);
		settings(true, "wrong", false, OutboxSettings.RobotKind.WECOM, null);
		tell(matter(false), Audience.unit(this.unit));
		walk();
		assertThat(states()).containsExactly("MAIL PENDING SIGN_IN");
		settings(true, "geheim", false, OutboxSettings.RobotKind.WECOM, null);
		walk();
		assertThat(states()).containsExactly("MAIL SENT");
	}

	@Test
	void aGroupThatIsTooBusyIsToldLater() {
		switchOn(false, true);
		this.answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
		tell(matter(false), Audience.unit(this.unit));
		walk();
		assertThat(states()).containsExactly("ROBOT PENDING REFUSED");
		this.status = 503;
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 1));
		walk();
		assertThat(states()).containsExactly("ROBOT PENDING LATER");
		this.status = 200;
		this.answer = "<html>";
		this.clock.moveTo(LocalDateTime.of(2026, 3, 9, 10, 5));
		walk();
		assertThat(states()).containsExactly("ROBOT PENDING ANSWER");
	}

	@Test
	void whatWasBeingSentAtACrashIsSentOnceMore() {
		switchOn(true, false);
		tell(matter(false), Audience.unit(this.unit));
		this.jdbc.sql("UPDATE outbox SET state = 'SENDING', attempts = 1").update();
		walk();
		assertThat(states()).containsExactly("MAIL SENT");
		tell(matter(false), Audience.unit(this.unit));
		this.jdbc.sql("UPDATE outbox SET state = 'SENDING', attempts = 2, unsure = 1 WHERE state = 'PENDING'").update();
		walk();
		assertThat(states()).containsExactly("MAIL SENT", "MAIL FAILED INTERRUPTED");
		assertThat(this.mailServer.getReceivedMessages()).hasSize(1);
	}

	@Test
	void whatIsBeingSentIsLeftAloneUntilItsLeaseEnds() {
		switchOn(true, false);
		tell(matter(false), Audience.unit(this.unit));
		this.jdbc.sql("UPDATE outbox SET state = 'SENDING', attempts = 1, next_at = next_at + interval '3 minutes'")
			.update();
		walk();
		assertThat(states()).containsExactly("MAIL SENDING");
	}

	@Test
	void whoGaveUpHisBoxGetsNoMailAnyMore() {
		switchOn(true, false);
		tell(matter(false), Audience.unit(this.unit));
		this.jdbc.sql("UPDATE account SET mail = NULL WHERE id = ?").param(this.clerk).update();
		walk();
		assertThat(states()).containsExactly("MAIL FAILED NO_ADDRESS");
	}

	@Test
	void whatIsTakenFromAUnitLeavesForNoBoxOfIts() {
		this.jdbc.sql("UPDATE unit SET mail = 'office06@liudi.example' WHERE id = ?").param(this.unit).update();
		switchOn(true, false);
		About about = matter(false);
		tell(about, Audience.unit(this.unit));
		this.notices.takeFrom(about.id(), Audience.unit(this.unit));
		walk();
		assertThat(states()).hasSize(2).containsOnly("MAIL WITHDRAWN");
		this.jdbc.sql("UPDATE account SET active = false WHERE id = ?").param(this.clerk).update();
		tell(about, Audience.unit(this.unit));
		this.notices.takeFrom(about.id(), Audience.unit(this.unit));
		walk();
		assertThat(states()).as("a unit without an account").hasSize(3).containsOnly("MAIL WITHDRAWN");
	}

	@Test
	void whoseRoleEndedIsNotToldAnyMore() {
		switchOn(true, false);
		this.jdbc.sql("UPDATE account_role SET to_day = ? WHERE account_id = ?")
			.params(LocalDate.now(this.clock).minusDays(1), this.clerk)
			.update();
		this.entities.clear();
		tell(matter(false), Audience.unit(this.unit));
		assertThat(states()).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM notice").query(Integer.class).single()).isZero();
	}

	@Test
	void aMatterThatBecomesRestrictedStaysInTheHouse() {
		switchOn(true, true);
		About about = matter(false);
		tell(about, Audience.unit(this.unit));
		this.notices.keepFor(about.id(), List.of());
		walk();
		assertThat(states()).containsOnly("MAIL WITHDRAWN", "ROBOT WITHDRAWN");
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM notice WHERE withdrawn_at IS NULL").query(Integer.class).single())
			.isZero();
	}

	@Test
	void whatWasSentGoesAfterAYearAndWhatWaitsStays() {
		switchOn(true, false);
		tell(matter(false), Audience.unit(this.unit));
		walk();
		tell(matter(false), Audience.unit(this.unit));
		this.clock.moveTo(LocalDateTime.of(2027, 3, 9, 9, 0));
		assertThat(this.oldMessages.expire()).as("not quite a year").isZero();
		this.clock.moveTo(LocalDateTime.of(2027, 3, 10, 9, 0));
		assertThat(this.oldMessages.expire()).isOne();
		assertThat(states()).containsExactly("MAIL PENDING");
	}

}
