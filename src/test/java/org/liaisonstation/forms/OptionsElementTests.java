package org.liaisonstation.forms;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OptionsElementTests {

	private static final List<Choice> CHOICES = List.of(new Choice("A", "甲"), new Choice("B", "乙"));

	@Test
	void theChosenOneAloneIsSelected() {
		assertThat(OptionsElement.html(CHOICES, "B"))
			.isEqualTo("<option value=\"A\">甲</option><option value=\"B\" selected=\"selected\">乙</option>");
		assertThat(OptionsElement.html(CHOICES, "")).doesNotContain("selected");
	}

	@Test
	void groupsKeepTheirNames() {
		assertThat(OptionsElement.html(Map.of("城市管理", CHOICES), "A"))
			.startsWith("<optgroup label=\"城市管理\"><option value=\"A\" selected=\"selected\">甲</option>")
			.endsWith("</optgroup>");
	}

	@Test
	void aNameIsTextWhateverItHolds() {
		List<Choice> choices = List.of(new Choice("\"><script>", "<b>&'"));

		assertThat(OptionsElement.html(Map.of("\"<", choices), ""))
			.isEqualTo("<optgroup label=\"&quot;&lt;\"><option value=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&#39;"
					+ "</option></optgroup>");
	}

}
