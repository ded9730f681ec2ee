package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Findings on the pages of deputies, the office and the units. */
class FindingPagesTests extends InspectionsTest {

	private static final String LOOSE = "护栏没有固定，孩子一推就开。";

	@Test
	void aDeputyWritesDownWhatHeFoundInFourFieldsWithAPhoto() {
		String find = this.inspection.href() + "/find";
		String form = get(find, this.deputy).getResponse().getContentType();
		assertThat(form).contains("text/html");
		assertThat(get(find, this.deputy)).hasStatusOk()
			.bodyText()
			.contains("name=\"text\"", "name=\"files\"", "name=\"unitId\"", "name=\"suggestion\"",
					"data-draft=\"inspection-find:" + this.inspection.id() + "\"");
		assertThat(post(find, this.deputy, "text", "", "suggestion", "当天加固")).hasStatus(422)
			.bodyText()
			.contains("请写明发现的问题", "当天加固");
		assertThat(post(find, this.deputy, UUID.randomUUID(),
				new MockMultipartFile("files", "坏.jpg", "image/jpeg", "no picture".getBytes()), "text", LOOSE))
			.hasStatus(422)
			.bodyText()
			.contains(LOOSE, "只能上传照片");
		UUID submission = UUID.randomUUID();
		for (int i = 0; i < 2; i++) {
			assertThat(post(find, this.deputy, submission, photo(), "text", LOOSE, "unitId", ""))
				.hasRedirectedUrl(find + "?noted=JC-2026-0001-1");
		}
		assertThat(count("inspection_finding")).as("a second click makes one record").isOne();
		assertThat(count("stored_file WHERE owner_kind = 'finding' AND media_type = 'image/jpeg'")).isOne();
		assertThat(post(find, this.other, "text", "消防通道堆了杂物。", "unitId", this.otherUnit.unitId().toString()))
			.hasRedirectedUrl(find + "?noted=JC-2026-0001-2");
		assertThat(get(find + "?noted=JC-2026-0001-2", this.deputy)).bodyText().contains("已记下", LOOSE, "消防通道");
		assertThat(get(this.inspection.href(), this.staff)).bodyText().contains("照片 1 张", "消防通道", "待交整改");
		assertThat(get(find, this.stranger)).hasStatus(404);
		assertThat(post(find, this.stranger, "text", LOOSE)).hasStatus(404);
		assertThat(post(find, this.unit, "text", LOOSE)).hasStatus(404);
		assertThat(recorded()).contains("finding.noted");
	}

	/** The telephone had no network when he pressed the button. */
	@Test
	void whatWasTypedOutlivesADroppedConnection() {
		String key = "inspection-find:" + this.inspection.id();
		String find = this.inspection.href() + "/find";
		UUID submission = UUID.randomUUID();
		assertThat(this.pages.post()
			.uri("/desk/drafts")
			.with(user(new SignedIn(this.deputy)))
			.with(csrf())
			.contentType(MediaType.APPLICATION_JSON)
			.content(
					"{\"form\": \"%s\", \"submission\": \"%s\", \"fields\": {\"text\": [\"%s\"], \"unitId\": [\"%s\"]}}"
						.formatted(key, submission, LOOSE, this.unit.unitId()))
			.exchange()).hasStatus(204);
		assertThat(get(find, this.deputy)).bodyText().contains("有未提交的草稿").doesNotContain(LOOSE);
		assertThat(get(find, this.other)).bodyText().doesNotContain("有未提交的草稿");
		assertThat(get(find + "?draft=" + key, this.deputy)).bodyText().contains("已恢复", LOOSE);
		assertThat(post(find, this.deputy, submission, photo(), "draft", key, "text", LOOSE, "unitId",
				this.unit.unitId().toString()))
			.hasStatus3xxRedirection();
		assertThat(count("draft")).as("it was handed in").isZero();
	}

	@Test
	void theOfficeSendsItWithADateThatExplainsItselfAndTheUnitIsTold() {
		hold();
		Finding finding = note(LOOSE, this.deputy);
		assertThat(get(finding.href() + "/send", this.staff)).hasStatusOk()
			.bodyText()
			.contains("value=\"2026-03-30\"", "15个工作日", LOOSE);
		assertThat(act(finding.href(), "send", this.staff, "unitId", "", "mendBy", "2026-03-01")).hasStatus(422)
			.bodyText()
			.contains("请选择责任单位", "整改期限不能早于今天");
		assertThat(act(finding.href(), "send", this.staff, "unitId", this.unit.unitId().toString(), "mendBy",
				"2026-03-13"))
			.hasRedirectedUrl(finding.href());
		assertThat(get(finding.href(), this.staff)).bodyText()
			.contains("还剩 4 个工作日（待签收）", "工委另定整改期限，3月13日到期", "打印整改通知书");
		assertThat(told(this.unit)).containsExactly("检查发现的问题交您单位整改，请签收");
		assertThat(get("/desk", this.unit)).bodyText().contains("检查发现的问题，待签收", "加装电梯项目检查");
	}

	@Test
	void theUnitSignsAndReportsWithAPictureAndTheDirectorIsTold() {
		Finding finding = sent(LOOSE);
		assertThat(get(finding.href() + "/mend", this.unit)).as("not signed yet").hasStatus(409);
		assertThat(act(finding.href(), "sign", this.unit)).hasRedirectedUrl(finding.href());
		assertThat(act(finding.href(), "sign", this.unit)).as("signed already").hasStatus(409);
		assertThat(act(finding.href(), "mend", this.unit, "text", "换了护栏。")).hasStatus(422)
			.bodyText()
			.contains("请附一张整改以后的照片", "换了护栏。");
		assertThat(post(finding.href() + "/mend", this.unit, UUID.randomUUID(), photo(), "version",
				version(finding.href()), "text", "换了护栏。"))
			.hasRedirectedUrl(finding.href());
		assertThat(state(finding.href())).isEqualTo("REPORTED");
		assertThat(get(finding.href(), this.unit)).bodyText().contains("换了护栏。", "整改后照片 1", "按期报告");
		assertThat(get("/desk", this.director)).bodyText().contains("待复查的问题", finding.number());
	}

	@Test
	void theDirectorHasItMendedAgainAndTheFirstReportStays() {
		Finding finding = reported(LOOSE);
		assertThat(get(finding.href() + "/recheck", this.director)).hasStatusOk().bodyText().contains("换了护栏。", "复查结论");
		assertThat(act(finding.href(), "recheck", this.director, "checkedOn", "2026-03-10", "text", "")).hasStatus(422)
			.bodyText()
			.contains("日期不能在今天以后", "请选择复查结论", "请写明复查情况");
		assertThat(act(finding.href(), "recheck", this.director, "checkedOn", "2026-03-09", "text", "还有一段", "verdict",
				"AGAIN"))
			.hasStatus(422)
			.bodyText()
			.contains("要写明新的整改期限");
		assertThat(act(finding.href(), "recheck", this.director, "checkedOn", "2026-03-09", "text", "还有一段", "verdict",
				"AGAIN", "mendBy", "2026-03-20"))
			.hasRedirectedUrl(finding.href());
		assertThat(get(finding.href(), this.unit)).bodyText()
			.contains("第 1 次整改", "第 2 次整改", "换了护栏。", "还有一段", "2026年3月20日", "报告整改情况");
		assertThat(told(this.unit)).endsWith("复查没有到位，请继续整改");
		this.findings.report(finding.id(), Long.valueOf(version(finding.href())), "都换了。", pictures(), this.unit);
		assertThat(act(finding.href(), "recheck", this.director, "checkedOn", "2026-03-09", "text", "牢固", "verdict",
				"MENDED"))
			.hasRedirectedUrl(finding.href());
		assertThat(state(finding.href())).isEqualTo("MENDED");
		assertThat(recorded()).contains("finding.sent", "finding.signed", "finding.reported", "finding.again",
				"finding.mended");
	}

	@Test
	void aUnitSeesItsOwnFindingAndNoOtherOfTheSameInspection() {
		Finding own = sent(LOOSE);
		Finding others = note("消防通道堆了杂物。", this.other);
		this.findings.send(others.id(), others.version(), this.otherUnit.unitId(), null, this.staff);
		Finding unsent = note("标志不清。", this.other);
		assertThat(get(own.href(), this.unit)).hasStatusOk()
			.bodyText()
			.contains(LOOSE, "交整改")
			.doesNotContain("消防通道", "陈淑敏", "邵立坤", this.inspection.href(), "记录问题");
		assertThat(get("/desk/findings", this.unit)).hasStatusOk()
			.bodyText()
			.contains(own.number())
			.doesNotContain(others.number(), unsent.number(), "待交整改");
		for (Finding not : List.of(others, unsent)) {
			assertThat(get(not.href(), this.unit)).hasStatus(404);
			assertThat(act(not.href(), "sign", this.unit)).hasStatus(404);
			assertThat(act(not.href(), "mend", this.unit, "text", "不是我的")).hasStatus(404);
			assertThat(get(not.href() + "/papers/notice", this.unit)).hasStatus(404);
		}
		assertThat(get(this.inspection.href(), this.unit)).hasStatus(404);
		assertThat(get(this.inspection.href() + "/papers/findings", this.unit)).hasStatus(404);
		for (String act : List.of("send", "edit", "strike", "recall", "recheck", "link")) {
			assertThat(act(own.href(), act, this.unit, "reason", "我来")).as(act).hasStatus(404);
		}
	}

	@Test
	void aDeputyReadsEverythingAndSettlesNothing() {
		Finding finding = reported(LOOSE);
		assertThat(get(finding.href(), this.other)).hasStatusOk().bodyText().contains(LOOSE, "换了护栏。", "代表法第三十一条");
		assertThat(get("/desk/findings", this.deputy)).bodyText().contains(finding.number());
		for (String act : List.of("send", "strike", "recall", "recheck", "link", "sign", "mend")) {
			assertThat(act(finding.href(), act, this.deputy, "reason", "我来", "text", "我来")).as(act).hasStatus(404);
		}
		assertThat(get(finding.href(), this.stranger)).hasStatus(404);
		assertThat(get("/desk/findings", this.stranger)).bodyText().doesNotContain(finding.number());
		for (Role role : List.of(Role.OBSERVER, Role.ADMIN, Role.SECURITY, Role.AUDITOR)) {
			Viewer viewer = new Viewer(UUID.randomUUID(), "x", "某人", Set.of(role), null, null, null);
			assertThat(get(finding.href(), viewer)).as(role.name()).hasStatus(404);
			assertThat(get("/desk/findings", viewer)).as(role.name()).hasStatus(404);
		}
	}

	@Test
	void onlyWhoWroteItDownAndTheOfficePutItRight() {
		Finding finding = note(LOOSE, this.deputy);
		assertThat(get(finding.href() + "/edit", this.other)).hasStatus(404);
		assertThat(act(finding.href(), "edit", this.deputy, "text", "护栏有一段没有固定。", "unitId", ""))
			.hasRedirectedUrl(finding.href());
		assertThat(get(finding.href(), this.staff)).bodyText().contains("护栏有一段没有固定。", "还没有定");
		assertThat(act(finding.href(), "strike", this.staff, "reason", "记重了")).hasRedirectedUrl(finding.href());
		assertThat(get(finding.href(), this.staff)).bodyText().contains("已划去", "记重了");
		assertThat(act(finding.href(), "edit", this.deputy, "text", "又改")).hasStatus(409);
	}

	@Test
	void whatIsRecalledIsGoneFromTheUnitThatHadIt() {
		Finding finding = signed(LOOSE);
		assertThat(act(finding.href(), "recall", this.staff, "reason", "不归城建管")).hasRedirectedUrl(finding.href());
		assertThat(get(finding.href(), this.unit)).hasStatus(404);
		this.findings.send(finding.id(), Long.valueOf(version(finding.href())), this.otherUnit.unitId(), null,
				this.staff);
		assertThat(get(finding.href(), this.otherUnit)).hasStatusOk().bodyText().doesNotContain("不归城建管", "城镇建设管理办公室");
		assertThat(get(finding.href(), this.staff)).bodyText().contains("不归城建管");
	}

	@Test
	void itsPicturesAreForThoseWhoSeeIt() {
		hold();
		Finding finding = this.findings.note(this.inspection.id(), new Finding.Words(LOOSE, null, this.unit.unitId()),
				pictures(), this.deputy);
		String file = finding.href() + "/files/"
				+ this.jdbc.sql("SELECT id FROM stored_file WHERE owner_id = ?")
					.param(finding.id())
					.query(UUID.class)
					.single();
		assertThat(get(file, this.staff)).hasStatusOk().hasContentType(MediaType.IMAGE_JPEG);
		assertThat(get(file, this.other)).hasStatusOk();
		assertThat(get(file, this.unit)).hasStatus(404);
		this.findings.send(finding.id(), finding.version(), this.unit.unitId(), null, this.staff);
		assertThat(get(file, this.unit)).hasStatusOk();
		assertThat(get(file, this.otherUnit)).hasStatus(404);
	}

}
