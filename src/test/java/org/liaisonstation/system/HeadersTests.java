package org.liaisonstation.system;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StationTest
class HeadersTests {

	@Autowired
	MockMvcTester pages;

	@Autowired
	JdbcClient jdbc;

	@Test
	void noPageAllowsInlineScriptOrStyle() {
		String policy = this.pages.get().uri("/login").exchange().getResponse().getHeader("Content-Security-Policy");
		assertThat(policy).contains("default-src 'self'").doesNotContain("unsafe");
	}

	@Test
	void theApplicationMayNotChangeTheSchema() {
		assertThat(this.jdbc.sql("SELECT current_user").query(String.class).single()).isEqualTo("station_app");
		assertThatExceptionOfType(BadSqlGrammarException.class)
			.isThrownBy(() -> this.jdbc.sql("CREATE TABLE surprise (id int)").update());
	}

}
