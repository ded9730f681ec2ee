package org.liaisonstation.supervision.inspections;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.AccountDirectory;
import org.liaisonstation.accounts.NewAccount;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.ActivityMother;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Two deputies, two units and one inspection that is planned for today, 9 March 2026. */
@StationTest
@RecordApplicationEvents
@Import(ActivityMother.class)
abstract class InspectionsTest {

	static final LocalDate TODAY = ActivityMother.TODAY;

	@Autowired
	MockMvcTester pages;

	@Autowired
	ActivityMother mother;

	@Autowired
	InspectionDesk desk;

	@Autowired
	FindingDesk findings;

	@Autowired
	Units units;

	@Autowired
	AccountDirectory accounts;

	@Autowired
	EntityManager entities;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEvents events;

	@Autowired
	TestClock clock;

	Viewer staff;

	Viewer director;

	Viewer deputy;

	Viewer other;

	Viewer stranger;

	Viewer unit;

	Viewer otherUnit;

	Inspection inspection;

	@BeforeEach
	void anInspection() {
		this.mother.village();
		this.staff = this.mother.office(Role.STAFF);
		this.director = this.mother.office(Role.DIRECTOR);
		this.deputy = this.mother.deputy("陈淑敏", true);
		this.other = this.mother.deputy("邵立坤", true);
		this.stranger = this.mother.deputy("纪春禾", true);
		this.unit = unit("07");
		this.otherUnit = unit("06");
		this.inspection = plan(InspectionKind.INSPECTION, "LIVELIHOOD", TODAY);
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private Viewer unit(String code) {
		Unit unit = this.units.findByCode(code).orElseThrow();
		String name = "inspected-" + code;
		UUID account = this.accounts.create(
				new NewAccount(name, unit.name(), Set.of(Role.UNIT), Subject.unit(unit.id()), "long-enough-7", false));
		return new Viewer(account, name, unit.name(), Set.of(Role.UNIT), null, unit.id(), null);
	}

	Inspection plan(InspectionKind kind, String ground, LocalDate day) {
		Inspection planned = this.desk.plan(
				new Inspection.Outline(kind, "加装电梯项目检查", "新河湾小区加装电梯工程", ground, day, "新河湾小区", "施工单位经理", null, null),
				List.of(this.deputy.deputyId(), this.other.deputyId()), this.staff);
		this.entities.flush();
		return planned;
	}

	void hold() {
		hold(this.inspection);
	}

	void hold(Inspection planned) {
		this.desk.hold(planned.id(), planned.version(), new Inspection.Minutes(TODAY, "看了两处工地。", "守住质量。"),
				planned.participants(), this.staff);
		this.entities.flush();
	}

	Finding note(String text, Viewer by) {
		Finding finding = this.findings.note(this.inspection.id(), new Finding.Words(text, "当天加固。", this.unit.unitId()),
				List.of(), by);
		this.entities.flush();
		return finding;
	}

	/** With its usual date, which is 30 March. */
	Finding sent(String text) {
		if (this.inspection.state() == InspectionState.PLANNED) {
			hold();
		}
		Finding finding = note(text, this.deputy);
		this.findings.send(finding.id(), finding.version(), this.unit.unitId(), null, this.staff);
		this.entities.flush();
		return finding;
	}

	Finding signed(String text) {
		Finding finding = sent(text);
		this.findings.sign(finding.id(), finding.version(), this.unit);
		this.entities.flush();
		return finding;
	}

	Finding reported(String text) {
		Finding finding = signed(text);
		this.findings.report(finding.id(), finding.version(), "换了护栏。", pictures(), this.unit);
		this.entities.flush();
		return finding;
	}

	MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.get().uri(address);
		return ((viewer != null) ? request.with(user(new SignedIn(viewer))) : request).exchange();
	}

	MvcTestResult post(String address, Viewer viewer, UUID submission, MockMultipartFile photo, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post()
			.multipart()
			.uri(address)
			.with(csrf())
			.param("submission", submission.toString());
		if (photo != null) {
			request = request.file(photo);
		}
		if (viewer != null) {
			request = request.with(user(new SignedIn(viewer)));
		}
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		this.entities.flush();
		return result;
	}

	MvcTestResult post(String address, Viewer viewer, String... parameters) {
		return post(address, viewer, UUID.randomUUID(), null, parameters);
	}

	/** An act of an inspection or a finding, from a page that is up to date. */
	MvcTestResult act(String href, String verb, Viewer viewer, String... parameters) {
		String[] all = new String[parameters.length + 2];
		all[0] = "version";
		all[1] = version(href);
		System.arraycopy(parameters, 0, all, 2, parameters.length);
		return post(href + "/" + verb, viewer, all);
	}

	String version(String href) {
		return value(href, "version");
	}

	String state(String href) {
		return value(href, "state");
	}

	private String value(String href, String column) {
		this.entities.flush();
		String table = href.startsWith("/desk/findings/") ? "inspection_finding" : "inspection";
		return this.jdbc.sql("SELECT " + column + " FROM " + table + " WHERE id = ?")
			.param(UUID.fromString(href.substring(href.lastIndexOf('/') + 1)))
			.query(String.class)
			.single();
	}

	long count(String what) {
		this.entities.flush();
		return this.jdbc.sql("SELECT count(*) FROM " + what).query(Long.class).single();
	}

	List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

	/** What an account was told, the newest last. */
	List<String> told(Viewer viewer) {
		this.entities.flush();
		return this.jdbc.sql("SELECT text FROM notice WHERE account_id = ? AND withdrawn_at IS NULL ORDER BY id")
			.param(viewer.accountId())
			.query(String.class)
			.list();
	}

	static byte[] jpeg() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	static MockMultipartFile photo() {
		return new MockMultipartFile("files", "现场.jpg", "image/jpeg", jpeg());
	}

	static List<CleanFile> pictures() {
		return List.of(Files.clean("整改后.jpg", jpeg()));
	}

}
