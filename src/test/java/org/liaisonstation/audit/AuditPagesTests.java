package org.liaisonstation.audit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.liaisonstation.StationTest;
import org.liaisonstation.WithViewer;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@StationTest
@WithViewer(roles = Role.AUDITOR, username = "auditor")
class AuditPagesTests {

	private static final UUID RECORD = UUID.fromString("0190f3a0-0000-7000-8000-000000000001");

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationEventPublisher events;

	@Test
	void theAuditorReadsLinesInChinese() {
		record(Recorded.of("account.role-granted", "account", RECORD, Map.of("role", "DIRECTOR")));
		assertThat(this.pages.get().uri("/desk/audit")).hasStatusOk()
			.bodyText()
			.contains("授予角色", "角色：工委主任", RECORD.toString(), "2026-03-09 10:00:00");
	}

	@Test
	void anActionWithoutWordsOfItsOwnIsMadeOfVerbAndKind() {
		record(Recorded.of("request.dispatched", "request", RECORD));
		assertThat(this.pages.get().uri("/desk/audit")).bodyText().contains("交办诉求");
	}

	@Test
	void detailsAreInChineseToo() {
		record(Recorded.of("request.signed", "request", RECORD, Map.of("status", "IN_PROGRESS", "round", "2")));
		assertThat(this.pages.get().uri("/desk/audit")).bodyText().contains("状态：办理中", "第几轮：2");
	}

	@Test
	void theFilterFindsWhoWhatWhenAndWhichRecord() {
		record(Recorded.of("unit.edited", "unit", RECORD));
		for (String filter : new String[] { "actor=auditor", "kind=unit", "action=unit.edited", "record=" + RECORD,
				"from=2026-03-09&to=2026-03-09" }) {
			assertThat(this.pages.get().uri("/desk/audit?" + filter)).as(filter).bodyText().contains("修改承办单位");
		}
		for (String filter : new String[] { "actor=nobody", "kind=request", "action=unit.created",
				"record=" + UUID.randomUUID(), "from=2026-03-10", "to=2026-03-08" }) {
			assertThat(this.pages.get().uri("/desk/audit?" + filter)).as(filter).bodyText().doesNotContain("修改承办单位");
		}
	}

	@Test
	void aMistypedRecordIsSaidSo() {
		assertThat(this.pages.get().uri("/desk/audit?record=abc")).hasStatusOk()
			.bodyText()
			.contains("请从日志中复制完整的标识", "value=\"abc\"");
	}

	@Test
	void olderLinesAreOnTheNextPage() {
		for (int line = 0; line <= AuditSearch.PAGE; line++) {
			record(Recorded.of("unit.edited", "unit", new UUID(7, line)));
		}
		String first = body("/desk/audit?kind=unit");
		assertThat(first).contains(new UUID(7, 50).toString()).doesNotContain(new UUID(7, 0).toString());
		String next = first.replaceAll("(?s).*href=\"([^\"]*beforeId[^\"]*)\".*", "$1").replace("&amp;", "&");
		assertThat(body(next)).contains(new UUID(7, 0).toString()).doesNotContain(new UUID(7, 1).toString());
	}

	@Test
	void aVerificationIsItselfALineOfTheTrail() {
		assertThat(this.pages.post()
			.uri("/desk/audit/verification")
			.param("submission", Submissions.fresh().toString())
			.with(csrf())).hasRedirectedUrl("/desk/audit/verification");
		assertThat(this.pages.get().uri("/desk/audit/verification")).bodyText().contains("链条完整", "auditor");
		assertThat(this.pages.get().uri("/desk/audit?kind=audit")).bodyText().contains("校验哈希链", "相符条数");
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "AUDITOR")
	void nobodyElseReadsTheTrail(Role role) {
		Viewer viewer = new Viewer(UUID.randomUUID(), "other", "别人", Set.of(role), null, null, null);
		assertThat(this.pages.get().uri("/desk/audit").with(user(new SignedIn(viewer)))).hasStatus(403);
		assertThat(this.pages.get().uri("/desk/audit/verification").with(user(new SignedIn(viewer)))).hasStatus(403);
		assertThat(this.pages.post().uri("/desk/audit/verification").with(csrf()).with(user(new SignedIn(viewer))))
			.hasStatus(403);
	}

	private String body(String address) {
		return new String(this.pages.get().uri(URI.create(address)).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

	private void record(Recorded recorded) {
		this.events.publishEvent(recorded);
	}

}
