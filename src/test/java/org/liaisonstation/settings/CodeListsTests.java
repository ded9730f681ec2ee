package org.liaisonstation.settings;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

import org.liaisonstation.StationTest;

import static org.assertj.core.api.Assertions.assertThat;

@StationTest
class CodeListsTests {

	@Autowired
	private CodeLists codes;

	@Autowired
	private CodeItems items;

	@Autowired
	private ApplicationEventPublisher events;

	@AfterEach
	void forget() {
		this.codes.forget(new CodesChanged());
	}

	@Test
	void theListsOfTheFieldAreThere() {
		assertThat(this.codes.roots(CodeLists.CATEGORY)).hasSize(18);
		assertThat(this.codes.children(CodeLists.CATEGORY, "01")).extracting(Code::name)
			.containsExactly("占道经营", "违建", "油烟噪声", "户外广告", "市容保洁", "犬类");
		assertThat(this.codes.inForce(CodeLists.CHANNEL)).extracting(Code::code)
			.startsWith("RECEPTION_DAY", "WALK_IN", "PHONE")
			.endsWith("SUPERIOR", "WEB");
		assertThat(this.codes.inForce(CodeLists.OUTCOME)).extracting(Code::name)
			.containsExactly("已解决", "正在解决", "列入规划", "暂难解决");
		assertThat(this.codes.groups(CodeLists.CATEGORY).values())
			.allSatisfy((children) -> assertThat(children).isNotEmpty());
	}

	@Test
	void mattersAboutConductAreRestricted() {
		assertThat(this.codes.inForce(CodeLists.CATEGORY)).filteredOn(Code::restricted)
			.extracting(Code::name)
			.containsExactly("政务服务与作风", "服务态度");
	}

	@Test
	void aCodeIsNamedWithItsFirstLevel() {
		assertThat(this.codes.name(CodeLists.CATEGORY, "0103")).isEqualTo("油烟噪声");
		assertThat(this.codes.path(CodeLists.CATEGORY, "0103")).isEqualTo("城市管理 / 油烟噪声");
		assertThat(this.codes.path(CodeLists.CATEGORY, "01")).isEqualTo("城市管理");
		assertThat(this.codes.name(CodeLists.CATEGORY, "9999")).isEqualTo("9999");
		assertThat(this.codes.name(CodeLists.CATEGORY, null)).isEmpty();
	}

	@Test
	void anItemThatEndedIsNotOfferedButStillNamed() {
		CodeItem item = this.items.findByListAndCode(CodeLists.CATEGORY, "0106").orElseThrow();
		item.endAfter(LocalDate.of(2026, 3, 8));
		this.items.save(item);
		this.events.publishEvent(new CodesChanged());
		assertThat(this.codes.children(CodeLists.CATEGORY, "01")).extracting(Code::code).doesNotContain("0106");
		assertThat(this.codes.isInForce(CodeLists.CATEGORY, "0106")).isFalse();
		assertThat(this.codes.isInForce(CodeLists.CATEGORY, "0105")).isTrue();
		assertThat(this.codes.name(CodeLists.CATEGORY, "0106")).isEqualTo("犬类");
	}

}
