package org.liaisonstation.inbox;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What leaves the station. */
class LetterTests {

	@Test
	void aLetterLeadsToThePageWhereTheStationHasAnAddress() {
		assertThat(new Letter(UUID.randomUUID(), Channel.MAIL, "a@liudi.example", "SQ-2026-0012 请审核",
				"https://station.example/desk/requests/1")
			.body()).isEqualTo("SQ-2026-0012 请审核\nhttps://station.example/desk/requests/1");
	}

	@Test
	void withoutAnAddressItSaysWhereToLook() {
		assertThat(new Letter(UUID.randomUUID(), Channel.ROBOT, null, "SQ-2026-0012 请审核", null).body())
			.endsWith("请登录联络站工作台查看。");
	}

}
