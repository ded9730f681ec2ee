package org.liaisonstation.publication;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalTraceTests {

	@ParameterizedTest
	@CsvSource({ "请打13800001234找他, MOBILE", "138 0000 1234, MOBILE", "１３８００００１２３４, MOBILE",
			"身份证370101199003074516, IDENTITY", "37010119900307451x, IDENTITY", "电话0000-2801234, LANDLINE",
			"电话 2801234, LANDLINE", "住三号楼, HOUSE", "12号楼, HOUSE", "2单元, HOUSE", "301室, HOUSE", "鲁A12345, PLATE",
			"鲁AD12345, PLATE" })
	void findsWhatLooksPersonal(String text, PersonalTrace.Kind kind) {
		assertThat(PersonalTrace.in(text)).extracting(PersonalTrace::kind).containsExactly(kind);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-09 完成", "SQ-2026-0001", "投入 6000000 元", "23 时后不再外摆，4 天后复查达标", "站前街 6 号", "会议室改造",
			"2025-2026年", "面积2600平方米，划车位96个" })
	void leavesOtherNumbersAlone(String text) {
		assertThat(PersonalTrace.in(text)).isEmpty();
	}

}
