package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;

/** The one-time link on 整改通知书: what it opens, and everything that it does not. */
class MendingLinkPagesTests extends InspectionsTest {

	private static final String LOOSE = "护栏没有固定，孩子一推就开。";

	@Autowired
	FindingLinkDesk links;

	private Finding finding;

	private String link;

	@BeforeEach
	void aLink() {
		this.finding = sent(LOOSE);
		this.link = issue();
	}

	private String issue() {
		this.entities.flush();
		String code = this.links.issue(this.finding.id(), Long.valueOf(version(this.finding.href())), this.staff);
		this.entities.flush();
		return "/m/" + code;
	}

	private String fresh() {
		return version(this.finding.href());
	}

	@Test
	void aUnitWithoutAnAccountSignsAndReportsOnce() {
		Finding other = note("消防通道堆了杂物。", this.other);
		assertThat(get(this.finding.href() + "/papers/notice", this.staff)).hasStatusOk()
			.bodyText()
			.contains("整改通知书", "凭这个二维码签收和报告整改情况", LOOSE, "2026年3月30日");
		assertThat(get(this.link, null)).hasStatusOk()
			.bodyText()
			.contains(LOOSE, "签收整改通知", "城镇建设管理办公室")
			.doesNotContain("陈淑敏", other.text());
		assertThat(post(this.link + "/sign", null, "version", fresh(), "name", "")).hasStatus(422)
			.bodyText()
			.contains("请填写经办人姓名");
		assertThat(post(this.link + "/sign", null, "version", fresh(), "name", "老田")).hasRedirectedUrl(this.link);
		assertThat(get(this.link, null)).hasStatusOk().bodyText().contains("报告整改情况", "value=\"老田\"");
		assertThat(post(this.link + "/mend", null, "version", fresh(), "name", "老田", "text", "换了护栏。")).hasStatus(422)
			.bodyText()
			.contains("请附一张整改以后的照片", "换了护栏。");
		UUID submission = UUID.randomUUID();
		String version = fresh();
		for (int i = 0; i < 2; i++) {
			assertThat(post(this.link + "/mend", null, submission, photo(), "version", version, "name", "老田", "text",
					"换了护栏。"))
				.as("the second click as well")
				.hasStatus((i == 0) ? 302 : 302);
		}
		assertThat(get(this.link, null)).hasStatus(410).bodyText().contains("链接已使用");
		assertThat(get(this.finding.href(), this.director)).bodyText().contains("老田（城镇建设管理办公室，一次性链接）", "换了护栏。", "已使用");
		assertThat(recorded()).contains("finding-link.issued", "finding-link.opened", "finding-link.used");
	}

	@Test
	void aCodeThatNeverWasOrIsOverOpensNothing() {
		assertThat(get("/m/0000000000000000", null)).hasStatus(404);
		this.clock.moveTo(LocalDate.of(2026, 4, 7));
		assertThat(get(this.link, null)).as("five working days after 30 March, with 清明").hasStatusOk();
		this.clock.moveTo(LocalDate.of(2026, 4, 20));
		assertThat(get(this.link, null)).hasStatus(404);
		assertThat(post(this.link + "/sign", null, "version", fresh(), "name", "老田")).hasStatus(404);
	}

	@Test
	void anotherOneAWithdrawnOneAndARecalledFindingCloseIt() {
		String second = issue();
		assertThat(get(this.link, null)).hasStatus(404);
		assertThat(get(second, null)).hasStatusOk();
		UUID id = this.jdbc.sql("SELECT id FROM inspection_finding_link WHERE withdrawn_at IS NULL")
			.query(UUID.class)
			.single();
		assertThat(act(this.finding.href(), "link/" + id + "/withdraw", this.unit)).hasStatus(404);
		assertThat(act(this.finding.href(), "link/" + id + "/withdraw", this.staff))
			.hasRedirectedUrl(this.finding.href());
		assertThat(get(second, null)).hasStatus(404);
		String third = issue();
		assertThat(act(this.finding.href(), "recall", this.staff, "reason", "交错了")).hasStatus3xxRedirection();
		assertThat(get(third, null)).hasStatus(404);
	}

	@Test
	void aReportByTheAccountUsesItUpAndTheNextMendingNeedsANewOne() {
		this.findings.sign(this.finding.id(), Long.valueOf(fresh()), this.unit);
		this.findings.report(this.finding.id(), Long.valueOf(fresh()), "换了", pictures(), this.unit);
		assertThat(get(this.link, null)).hasStatus(410);
		this.findings.recheck(this.finding.id(), Long.valueOf(fresh()), Mending.Recheck.again(TODAY, "还有一段"), null,
				this.director);
		assertThat(get(this.link, null)).hasStatus(410);
		assertThat(get(issue(), null)).hasStatusOk().bodyText().contains("报告整改情况");
	}

	@Test
	void theCodeIsNotInTheTable() {
		String code = this.link.substring(3);
		assertThat(this.jdbc.sql("SELECT code FROM inspection_finding_link").query(String.class).list())
			.allMatch((sealed) -> !sealed.contains(code));
		assertThat(get(this.finding.href() + "/papers/notice", this.unit)).as("the office prints it")
			.hasStatusOk()
			.bodyText()
			.doesNotContain("二维码");
	}

	@Test
	void filesOfACodeThatOpensNothingAreNotRead() {
		MockMultipartFile broken = new MockMultipartFile("files", "坏的.jpg", "image/jpeg", new byte[] { 1, 2, 3 });
		assertThat(post("/m/0000000000000000/mend", null, UUID.randomUUID(), broken, "version", "0", "name", "老田",
				"text", "换了"))
			.hasStatus(404);
		assertThat(post("/m/0000000000000000/sign", null, "version", "0", "name", "")).hasStatus(404);
	}

	@Test
	void aFormThatWasOvertakenSaysSo() {
		String version = fresh();
		assertThat(post(this.link + "/mend", null, UUID.randomUUID(), photo(), "version", version, "name", "老田", "text",
				"换了"))
			.as("not signed for yet")
			.hasStatus(409);
		this.findings.sign(this.finding.id(), Long.valueOf(version), this.unit);
		assertThat(post(this.link + "/sign", null, "version", version, "name", "")).hasStatus(409);
	}

}
