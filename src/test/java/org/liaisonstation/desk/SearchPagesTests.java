package org.liaisonstation.desk;

import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * 全站查找 above every page of the office.
 */
@StationTest
class SearchPagesTests {

	@Autowired
	MockMvcTester pages;

	@ParameterizedTest
	@CsvSource({ "SQ-2026-0012, /desk/requests?q=SQ-2026-0012",
			"' jy-2026-0001 ', /desk/proposals?view=all&q=JY-2026-0001",
			"HD-2026-0070, /desk/activities?view=all&q=HD-2026-0070",
			"JC-2026-0005-3, /desk/inspections?view=all&q=JC-2026-0005", "ZZ-2026-0001, /desk/requests?q=ZZ-2026-0001",
			"'a b', /desk/requests?q=a+b", "'', /desk/requests?q=" })
	void aNumberLeadsToTheListOfItsKind(String typed, String list) {
		assertThat(find(typed, Role.STAFF)).hasStatus3xxRedirection().hasRedirectedUrl(list);
	}

	@Test
	void aDeputyDoesNotSearchTheStation() {
		assertThat(find("JY-2026-0001", Role.DEPUTY)).hasStatus(403);
	}

	private MvcTestResult find(String typed, Role role) {
		Viewer viewer = new Viewer(UUID.randomUUID(), "somebody", "某人", Set.of(role), null, null, null);
		return this.pages.get().uri("/desk/find").param("q", typed).with(user(new SignedIn(viewer))).exchange();
	}

}
