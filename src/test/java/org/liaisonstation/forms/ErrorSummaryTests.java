package org.liaisonstation.forms;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.util.DetailedError;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorSummaryTests {

	private final ErrorSummary summary = new ErrorSummary();

	private record Form(String first, String second, String third) {

	}

	@Test
	void theErrorsStandInTheOrderOfTheFields() {
		List<DetailedError> errors = List.of(new DetailedError("missing", null, "整张表"), error("third"),
				error("first[0].name"), error("second"));
		assertThat(this.summary.inOrder(errors, new Form("", "", ""))).extracting(DetailedError::getMessage)
			.containsExactly("first[0].name", "second", "third", "整张表");
	}

	@Test
	void whatIsNoRecordKeepsItsOrder() {
		List<DetailedError> errors = List.of(error("b"), error("a"));
		assertThat(this.summary.inOrder(errors, null)).isEqualTo(errors);
	}

	private static DetailedError error(String field) {
		return new DetailedError(field, "missing", null, field);
	}

}
