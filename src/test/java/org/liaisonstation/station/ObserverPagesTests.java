package org.liaisonstation.station;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.AccountSubjects;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Subject;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.PlaceKind;
import org.liaisonstation.constituencies.Places;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@StationTest
@RecordApplicationEvents
@WithViewer(roles = Role.STAFF)
class ObserverPagesTests {

	private static final String PHONE = "19900007001";

	@Autowired
	MockMvcTester pages;

	@Autowired
	Observers observers;

	@Autowired
	Constituencies constituencies;

	@Autowired
	Places places;

	@Autowired
	List<AccountSubjects> subjects;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	@Autowired
	EntityManagerFactory factory;

	@Autowired
	ApplicationEvents events;

	private Constituency constituency;

	private Place place;

	@BeforeEach
	void aVillage() {
		this.constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "", 2));
		this.place = this.places.save(new Place("东柳村", PlaceKind.VILLAGE, this.constituency, LocalDate.of(2026, 1, 4)));
	}

	@Test
	void aNewObserverBelongsToTheConstituencyOfHisVillage() {
		MvcTestResult answer = save("/desk/observers/new", null, "谭秀云", "柳站聘〔2026〕90号", "2026-01-04", "2028-12-31");
		assertThat(answer).hasStatus3xxRedirection();
		Observer observer = this.observers.findByLetterNumber("柳站聘〔2026〕90号").orElseThrow();
		assertThat(observer.constituency().id()).isEqualTo(this.constituency.id());
		assertThat(get("/desk/observers")).bodyText()
			.contains("谭秀云", "东柳村", "199****7001", "2026年1月4日至2028年12月31日")
			.doesNotContain(PHONE);
		assertThat(recorded()).contains("observer.added");
	}

	@Test
	void thePhoneIsSealedAndEveryLookAtItIsRecorded() {
		Observer observer = anObserver("谭秀云", "90号");
		assertThat(this.jdbc.sql("SELECT phone FROM observer WHERE id = ?")
			.param(observer.id())
			.query(String.class)
			.single()).startsWith("v1:").doesNotContain(PHONE);
		assertThat(get(address(observer))).hasStatusOk().bodyText().contains("199****7001").doesNotContain(PHONE);
		assertThat(recorded()).doesNotContain("observer.contact_shown");
		assertThat(this.pages.post().uri(address(observer) + "/reveal").with(csrf())).hasStatusOk()
			.bodyText()
			.contains(PHONE);
		assertThat(recorded()).containsOnlyOnce("observer.contact_shown");
		assertThat(get(address(observer) + "/edit")).bodyText().contains(PHONE);
		assertThat(recorded().stream().filter("observer.contact_shown"::equals)).hasSize(2);
	}

	@Test
	void whatDoesNotFitComesBack() {
		anObserver("谭秀云", "90号");
		assertThat(save("/desk/observers/new", null, "", "91号", "2026-01-04", "2028-12-31"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(save("/desk/observers/new", null, "骆广海", "90号", "2026-01-04", "2028-12-31"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("这个聘书编号已经用过");
		assertThat(save("/desk/observers/new", null, "骆广海", "91号", "2026-03-09", "2026-03-08"))
			.hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("止日不能早于起日");
	}

	@Test
	void anEndNeedsAReasonAndIsFinal() {
		Observer observer = anObserver("谭秀云", "90号");
		assertThat(end(observer, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(end(observer, "迁往外地")).hasRedirectedUrl(address(observer));
		assertThat(get(address(observer))).bodyText().contains("已解聘", "迁往外地", "2026年3月9日");
		assertThat(get("/desk/observers")).bodyText().doesNotContain("90号");
		assertThat(get("/desk/observers?state=ENDED")).bodyText().contains("90号");
		assertThat(end(observer, "再来一次")).hasStatus(HttpStatus.CONFLICT);
		assertThat(save(address(observer) + "/edit", observer.version(), "谭秀云", "90号", "2026-01-04", "2029-12-31"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(recorded()).contains("observer.ended");
	}

	@Test
	void aStalePageIsRefused() {
		Observer observer = anObserver("谭秀云", "90号");
		assertThat(save(address(observer) + "/edit", observer.version() + 1, "谭秀云", "90号", "2026-01-04", "2028-12-31"))
			.hasStatus(HttpStatus.CONFLICT);
		assertThat(get("/desk/observers/" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void anAccountMayStandForWhoServesToday() {
		Observer serving = anObserver("谭秀云", "90号");
		Observer over = this.observers.save(observer("骆广海", "91号", LocalDate.of(2026, 3, 8)));
		this.entities.flush();
		AccountSubjects choices = this.subjects.stream()
			.filter((kind) -> kind.kind() == Subject.Kind.OBSERVER)
			.findFirst()
			.orElseThrow();
		assertThat(choices.choices()).extracting(AccountSubjects.Choice::id)
			.contains(serving.id())
			.doesNotContain(over.id());
		assertThat(choices.choices()).extracting(AccountSubjects.Choice::label).contains("谭秀云（东柳村）");
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "STAFF", "DIRECTOR" })
	void nobodyElseSeesThem(Role role) {
		Observer observer = anObserver("谭秀云", "90号");
		Viewer other = new Viewer(UUID.randomUUID(), "other", "某人", Set.of(role), UUID.randomUUID(), UUID.randomUUID(),
				observer.id());
		for (String page : List.of("/desk/observers", address(observer), address(observer) + "/edit")) {
			assertThat(this.pages.get().uri(page).with(user(new SignedIn(other)))).hasStatus(HttpStatus.FORBIDDEN);
		}
		assertThat(this.pages.post().uri(address(observer) + "/reveal").with(csrf()).with(user(new SignedIn(other))))
			.hasStatus(HttpStatus.FORBIDDEN);
	}

	@Test
	void theListAsksTheDatabaseEquallyOftenForManyObservers() {
		anObserver("谭秀云", "90号");
		long few = statementsOf("/desk/observers");
		for (int i = 0; i < 12; i++) {
			anObserver("观察员" + i, "聘" + i);
		}
		assertThat(statementsOf("/desk/observers")).isEqualTo(few);
	}

	private Observer anObserver(String name, String letter) {
		Observer observer = this.observers.save(observer(name, letter, LocalDate.of(2028, 12, 31)));
		this.entities.flush();
		return observer;
	}

	private Observer observer(String name, String letter, LocalDate to) {
		Observer observer = new Observer(name, letter, LocalDate.of(2026, 1, 4), to);
		observer.person(name, "F", PHONE);
		observer.lieIn(this.constituency, this.place);
		return observer;
	}

	private static String address(Observer observer) {
		return "/desk/observers/" + observer.id();
	}

	private MvcTestResult save(String address, Long version, String name, String letter, String from, String to) {
		this.entities.flush();
		return this.pages.post()
			.uri(address)
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", (version != null) ? version.toString() : "")
			.param("name", name)
			.param("phone", PHONE)
			.param("place", this.place.id().toString())
			.param("letterNumber", letter)
			.param("termFrom", from)
			.param("termTo", to)
			.exchange();
	}

	private MvcTestResult end(Observer observer, String reason) {
		this.entities.flush();
		return this.pages.post()
			.uri(address(observer) + "/end")
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", observer.version().toString())
			.param("reason", reason)
			.exchange();
	}

	private MvcTestResult get(String address) {
		return this.pages.get().uri(address).exchange();
	}

	private long statementsOf(String address) {
		this.entities.flush();
		this.entities.clear();
		Statistics statistics = this.factory.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		assertThat(get(address)).hasStatusOk();
		return statistics.getPrepareStatementCount();
	}

	private List<String> recorded() {
		return this.events.stream(Recorded.class).map(Recorded::action).toList();
	}

}
