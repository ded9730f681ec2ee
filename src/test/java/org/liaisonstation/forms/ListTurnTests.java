package org.liaisonstation.forms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Turning the pages of a list that is newest first, by key. */
class ListTurnTests {

	private static final UUID ID = UUID.fromString("01a22840-0000-7000-8000-000000000001");

	private static final Instant AT = Instant.parse("2026-03-09T02:00:00.000123Z");

	private static List<Integer> lines(int from, int to) {
		return IntStream.rangeClosed(from, to).boxed().toList();
	}

	private static ListKey key(int line) {
		return new ListKey(line, ID);
	}

	@Test
	void theFirstPageHasAnOlderOneWhereALineMoreWasRead() {
		ListTurn first = ListTurn.of(null, null);
		assertThat(first.page(lines(1, ListTurn.PAGE), ListTurnTests::key)).returns(null, ListPage::older)
			.returns(null, ListPage::newer);
		ListPage<Integer> page = first.page(lines(1, ListTurn.PAGE + 1), ListTurnTests::key);
		assertThat(page.rows()).hasSize(ListTurn.PAGE).startsWith(1);
		assertThat(page.older()).isEqualTo(key(ListTurn.PAGE).toString());
		assertThat(page.newer()).isNull();
	}

	@Test
	void aPageBeforeIsReadFromTheOtherEndAndTurnedRound() {
		ListTurn back = ListTurn.of(null, key(50).toString());
		ListPage<Integer> page = back.page(lines(1, ListTurn.PAGE + 1), ListTurnTests::key);
		assertThat(page.rows()).hasSize(ListTurn.PAGE).startsWith(ListTurn.PAGE).endsWith(1);
		assertThat(page.newer()).isEqualTo(key(ListTurn.PAGE).toString());
		assertThat(page.older()).isEqualTo(key(1).toString());
		assertThat(back.page(lines(1, 3), ListTurnTests::key).newer()).as("the first of all").isNull();
	}

	@Test
	void theStatementGoesOnFromTheLineByItsMomentOrItsDay() {
		Map<String, Object> params = new HashMap<>();
		assertThat(ListTurn.of(ListKey.of(AT, ID).toString(), null).rest("t.at", "t.id", params))
			.isEqualTo(" AND (t.at, t.id) < (:keyAt, :keyId) ORDER BY t.at DESC, t.id DESC LIMIT 21");
		assertThat(params).containsEntry("keyId", ID)
			.hasEntrySatisfying("keyAt", (at) -> assertThat(at).hasToString("2026-03-09T02:00:00.000123Z"));
		LocalDate day = LocalDate.of(2026, 3, 9);
		assertThat(ListTurn.of(null, ListKey.of(day, ID).toString()).restByDay("t.day", "t.id", params))
			.isEqualTo(" AND (t.day, t.id) > (:keyAt, :keyId) ORDER BY t.day ASC, t.id ASC LIMIT 21");
		assertThat(params).containsEntry("keyAt", day);
	}

	@Test
	void anAddressThatCannotBeReadOpensTheFirstPage() {
		for (String nonsense : List.of("x", "1_x", "2026-03-09_" + ID, "1234567890123456789_" + ID)) {
			assertThat(ListTurn.of(nonsense, nonsense)).isEqualTo(new ListTurn(null, false));
		}
		Map<String, Object> params = new HashMap<>();
		assertThat(ListTurn.of("x", null).rest("a", "b", params)).isEqualTo(" ORDER BY a DESC, b DESC LIMIT 21");
		assertThat(params).isEmpty();
		assertThat(ListTurn.of(new ListKey(999_999_999_999_999_999L, ID).toString(), null).restByDay("a", "b", params))
			.as("a day that no calendar knows")
			.contains("(:keyAt, :keyId)");
	}

}
