package org.liaisonstation.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.WorkingCalendar;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What will go wrong if nobody does anything is said on the work list. */
@StationTest
class DeskWarningsTests {

	private static final String MISSING = "2027 年的放假安排还没有录入";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	WorkingCalendar calendar;

	@Autowired
	TestClock clock;

	@AfterEach
	void now() {
		this.clock.reset();
	}

	private String desk() throws Exception {
		return this.mvc.get().uri("/desk").exchange().getResponse().getContentAsString();
	}

	@Test
	@WithViewer(roles = Role.STAFF)
	void theOfficeReadsFromDecemberOnThatNextYearHasNoHolidays() throws Exception {
		this.clock.moveTo(LocalDate.of(2026, 11, 30));
		assertThat(desk()).doesNotContain(MISSING);
		this.clock.moveTo(LocalDate.of(2026, 12, 1));
		assertThat(desk()).contains(MISSING, "系统管理员");
		this.clock.moveTo(LocalDate.of(2027, 3, 1));
		assertThat(desk()).contains(MISSING).doesNotContain("2028 年的放假安排");
	}

	@Test
	@WithViewer(roles = Role.ADMIN)
	void theAdministratorIsLedToThePageWhereItIsMended() throws Exception {
		this.clock.moveTo(LocalDate.of(2027, 1, 4));
		assertThat(desk()).contains(MISSING, "/desk/settings/holidays?year=2027");
		assertThat(this.mvc.post()
			.uri("/desk/settings/holidays?year=2027")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("kind", "HOLIDAY")
			.param("first", "2027-02-05")
			.param("last", "2027-02-11")
			.param("name", "春节")).hasStatus3xxRedirection();
		assertThat(desk()).doesNotContain(MISSING);
	}

	@Test
	@WithViewer(roles = Role.DEPUTY)
	void deputiesAreNotToldWhatTheyCannotMend() throws Exception {
		this.clock.moveTo(LocalDate.of(2027, 1, 4));
		assertThat(desk()).doesNotContain(MISSING);
	}

	@Test
	void aDiskThatIsNearlyFullIsSaid(@TempDir Path data) throws IOException {
		Viewer director = new Viewer(UUID.randomUUID(), "director", "主任", Set.of(Role.DIRECTOR), null, null, null);
		StationProperties station = new StationProperties(data, false, 2026, null, null, null);
		DeskWarnings full = new DeskWarnings(this.calendar, station, this.clock, DataSize.ofTerabytes(1_000_000));
		assertThat(full.of(director)).as("the database is elsewhere").isEmpty();
		Files.createDirectory(data.resolve("postgres"));
		assertThat(full.of(director)).singleElement()
			.extracting(DeskWarnings.Warning::text)
			.asString()
			.contains("磁盘只剩");
		assertThat(new DeskWarnings(this.calendar, station, this.clock, DataSize.ofBytes(1)).of(director)).isEmpty();
	}

}
