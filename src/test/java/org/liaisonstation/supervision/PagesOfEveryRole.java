package org.liaisonstation.supervision;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.DutyPerformed;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.figures.FigureReadings;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.units.Units;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Pages of supervision under test, with an account of everyone who may come to them.
 */
@StationTest
@RecordApplicationEvents
public abstract class PagesOfEveryRole {

	protected static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	@Autowired
	protected MockMvcTester pages;

	@Autowired
	protected JdbcClient jdbc;

	@Autowired
	protected EntityManager entities;

	@Autowired
	protected ApplicationEvents events;

	@Autowired
	protected TestClock clock;

	@Autowired
	private Deputies deputies;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Units units;

	@Autowired
	private List<Ledger> ledgers;

	@Autowired
	private FigureReadings figures;

	protected Viewer staff;

	protected Viewer director;

	protected Viewer deputy;

	protected Viewer otherDeputy;

	protected Viewer unit;

	protected Viewer otherUnit;

	@BeforeEach
	void everybody() {
		this.staff = known(Role.STAFF, "许静", null, null);
		this.director = known(Role.DIRECTOR, "周主任", null, null);
		this.deputy = known(Role.DEPUTY, "陈淑敏", aDeputy("陈淑敏"), null);
		this.otherDeputy = known(Role.DEPUTY, "韩立群", aDeputy("韩立群"), null);
		this.unit = known(Role.UNIT, "某经办人", null, this.units.findByCode("07").orElseThrow().id());
		this.otherUnit = known(Role.UNIT, "另一经办人", null, this.units.findByCode("06").orElseThrow().id());
	}

	@AfterEach
	void today() {
		this.clock.reset();
	}

	/** Those who never see business data, and the observer. */
	protected List<Viewer> strangers() {
		return List.of(known(Role.OBSERVER, "观察员", null, null), known(Role.ADMIN, "系统", null, null),
				known(Role.SECURITY, "安全", null, null), known(Role.AUDITOR, "审计", null, null));
	}

	private UUID aDeputy(String name) {
		Deputy deputy = this.deputies.save(new Deputy(name));
		this.mandates.save(Mandate.ofElectingUnit(deputy, "十八届", Level.DISTRICT, "滨河区", LocalDate.of(2022, 1, 5)));
		this.entities.flush();
		return deputy.id();
	}

	private Viewer known(Role role, String name, UUID deputy, UUID unit) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					INSERT INTO account (id, version, username, display_name, password_hash, must_change, failures, held, active,
					  created_at, deputy_id, unit_id)
					VALUES (:id, 0, 'u' || :id, :name, 'x', false, 0, false, true, now(), :deputy, :unit)""")
			.param("id", id)
			.param("name", name)
			.param("deputy", deputy)
			.param("unit", unit)
			.update();
		return new Viewer(id, "u" + id, name, Set.of(role), deputy, unit, null);
	}

	protected MvcTestResult get(String address, Viewer viewer) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.get().uri(address);
		return ((viewer != null) ? request.with(user(new SignedIn(viewer))) : request).exchange();
	}

	protected MvcTestResult post(String address, Viewer viewer, UUID submission, String... parameters) {
		this.entities.flush();
		this.entities.clear();
		var request = this.pages.post()
			.uri(address)
			.with(user(new SignedIn(viewer)))
			.with(csrf())
			.param("submission", submission.toString());
		for (int i = 0; i < parameters.length; i += 2) {
			request = request.param(parameters[i], parameters[i + 1]);
		}
		MvcTestResult result = request.exchange();
		this.entities.flush();
		return result;
	}

	/** A form that was just opened, of a record at this version. */
	protected MvcTestResult act(String address, Viewer viewer, String version, String... parameters) {
		List<String> all = new ArrayList<>(List.of("version", version));
		all.addAll(List.of(parameters));
		return post(address, viewer, UUID.randomUUID(), all.toArray(String[]::new));
	}

	protected String one(String sql, Object... parameters) {
		this.entities.flush();
		return this.jdbc.sql(sql).params(List.of(parameters)).query(String.class).single();
	}

	protected List<DutyPerformed> performed() {
		return this.events.stream(DutyPerformed.class).toList();
	}

	protected List<DutyWithdrawn> undone() {
		return this.events.stream(DutyWithdrawn.class).toList();
	}

	/** The rows of a ledger of a year. */
	protected List<List<?>> rows(String code, int year) throws IOException {
		this.entities.flush();
		Ledger ledger = this.ledgers.stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow();
		List<List<?>> rows = new ArrayList<>();
		var content = ledger.of(new LedgerOrder(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false),
				this.staff);
		content.read(rows::add);
		assertThat(content.count()).isEqualTo(rows.size());
		assertThat(rows).allSatisfy((row) -> assertThat(row).hasSameSizeAs(content.columns()));
		return rows;
	}

	/** What the figures of this year moved by since then. */
	protected Map<String, Long> moved(Map<String, Long> before) {
		Map<String, Long> moved = new TreeMap<>();
		figures().forEach((key, value) -> {
			if (value != before.get(key)) {
				moved.put(key, value - before.get(key));
			}
		});
		return moved;
	}

	protected Map<String, Long> figures() {
		return this.figures.of(TODAY.getYear());
	}

}
