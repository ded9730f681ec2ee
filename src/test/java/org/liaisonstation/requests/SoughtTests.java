package org.liaisonstation.requests;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SoughtTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "SQ-2026-0009", "sq-2026-9", "SQ20260009", " ＳＱ－２０２６－０００９ ", "sq 2026 0009", "SQ—2026—0009" })
	void readsTheNumberOfARequest(String typed) {
		assertThat(Sought.of(typed).numbers()).containsExactly("SQ-2026-0009");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-9", "2026-0009" })
	void aNumberWithoutItsLettersIsOfEitherSeries(String typed) {
		assertThat(Sought.of(typed).numbers()).containsExactly("SQ-2026-0009", "BM-2026-0009");
	}

	@ParameterizedTest
	@ValueSource(strings = { "zb-2026-12", "ＺＢ20260012" })
	void readsTheNumberOfABlankForm(String typed) {
		assertThat(Sought.of(typed).numbers()).containsExactly("ZB-2026-0012");
	}

	@ParameterizedTest
	@CsvSource({ "柳人工委交〔2026〕9号,柳人工委交〔2026〕9号", "柳人工委交[2026]9号,柳人工委交〔2026〕9号", "柳人工委交（2026）第9号,柳人工委交〔2026〕9号",
			"柳人工委交 【2026】 009,柳人工委交〔2026〕9号", "督〔2026〕3号,督〔2026〕3号", "〔2026〕9号,〔2026〕9号" })
	void readsTheNumberOfASlip(String typed, String slip) {
		assertThat(Sought.of(typed).slip()).isEqualTo(slip);
	}

	@ParameterizedTest
	@ValueSource(strings = { "13900001234", "139 0000 1234", "１３９－００００－１２３４" })
	void readsATelephoneNumber(String typed) {
		assertThat(Sought.of(typed).phone()).isEqualTo("13900001234");
		assertThat(Sought.of(typed).words().isEmpty()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "停车", "2026年", "3号楼 电梯", "110", "12345热线" })
	void everythingElseIsWords(String typed) {
		Sought sought = Sought.of(typed);

		assertThat(sought.isNumber()).isFalse();
		assertThat(sought.slip()).isNull();
		assertThat(sought.phone()).isNull();
		assertThat(sought.words().isEmpty()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "，。", "%", "_" })
	void marksLookForNothing(String typed) {
		assertThat(Sought.of(typed).isNothing()).isTrue();
	}

}
