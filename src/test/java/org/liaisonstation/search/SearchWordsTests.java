package org.liaisonstation.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchWordsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

	private final Searchable text = Searchable.of(DAY, "新河湾小区停车难", "消防通道被占，ＷｉＦｉ也断了。３号楼 B座", null);

	@Test
	void findsWordsOfAnyLength() {
		assertThat(found("停")).isTrue();
		assertThat(found("难")).isTrue();
		assertThat(found("停车")).isTrue();
		assertThat(found("停车难")).isTrue();
		assertThat(found("新河湾小区停车难")).isTrue();
		assertThat(found("犇")).isFalse();
		assertThat(found("停水")).isFalse();
	}

	@Test
	void findsSeveralWordsOnlyTogether() {
		assertThat(found("停车 消防")).isTrue();
		assertThat(found("消防，停车")).isTrue();
		assertThat(found("停车 油烟")).isFalse();
	}

	@Test
	void findsWhateverWidthAndCaseItIsTypedIn() {
		assertThat(found("wifi")).isTrue();
		assertThat(found("WIFI")).isTrue();
		assertThat(found("3号楼")).isTrue();
		assertThat(found("３号楼")).isTrue();
		assertThat(found("b座")).isTrue();
	}

	@Test
	void piecesOfAWordAreNotTheWord() {
		Searchable apart = Searchable.of(DAY, "停车，车位");

		assertThat(pieces(apart)).containsAll(Arrays.asList(SearchWords.of("停车位").grams()));
		assertThat(SearchWords.of("停车位").patterns()).containsExactly("%停车位%");
		assertThat(apart.words()).doesNotContain("停车位");
	}

	@Test
	void findsNothingAcrossSentences() {
		assertThat(found("难消")).isFalse();
	}

	@Test
	void nothingToLookForInBlanksAndMarks() {
		assertThat(SearchWords.of(null).isEmpty()).isTrue();
		assertThat(SearchWords.of(" ，%_ ").isEmpty()).isTrue();
	}

	@Test
	void marksWhatWasFoundAsItIsWritten() {
		assertThat(SearchWords.of("wifi 停车").mark("小区停车处的ＷｉＦｉ")).containsExactly(new SearchWords.Part("小区", false),
				new SearchWords.Part("停车", true), new SearchWords.Part("处的", false),
				new SearchWords.Part("ＷｉＦｉ", true));
		assertThat(SearchWords.of("油烟").mark("停车")).containsExactly(new SearchWords.Part("停车", false));
	}

	@Test
	void namesTheWordsThatTwoTextsShare() {
		List<Integer> pieces = Arrays.asList(SearchWords.pairs("东边的空地能不能停车"));

		assertThat(SearchWords.shared("小区停车难，旁边有空地", pieces)).containsExactly("停车", "空地");
	}

	@Test
	void bearsItsMonthAndYear() {
		assertThat(pieces(this.text)).contains(SearchWords.year(DAY));
		assertThat(this.text.gramsForCopy()).startsWith("{").endsWith("}");
	}

	private boolean found(String typed) {
		SearchWords words = SearchWords.of(typed);
		return pieces(this.text).containsAll(Arrays.asList(words.grams()))
				&& words.patterns().stream().allMatch((like) -> this.text.words().contains(like.replace("%", "")));
	}

	private static List<Integer> pieces(Searchable searchable) {
		return Arrays.asList(searchable.grams());
	}

}
