package org.liaisonstation.paper;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QrCodeTests {

	@Test
	void theDrawnPathReadsAsTheTextAgain() throws Exception {
		String text = "https://liaison.example/站/d/" + RandomCode.fresh();
		assertThat(new Decoder().decode(drawn(QrCode.of(text))).getText()).isEqualTo(text);
	}

	@Test
	void aCardsCodeStaysSmallInThePage() {
		assertThat(QrCode.of("https://liaison.example/d/" + RandomCode.fresh()).path()).hasSizeLessThan(8_000);
	}

	@Test
	void randomCodesHaveEightyBitsAndNoLookalikes() {
		Map<String, Integer> seen = new HashMap<>();
		for (int i = 0; i < 1_000; i++) {
			assertThat(RandomCode.fresh()).matches("[0-9A-HJKMNP-TV-Z]{16}").satisfies((code) -> seen.put(code, 1));
		}
		assertThat(seen).hasSize(1_000);
	}

	/** The modules that the path makes dark. */
	private static BitMatrix drawn(QrCode code) {
		BitMatrix matrix = new BitMatrix(code.size());
		Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path());
		while (run.find()) {
			matrix.setRegion(Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)),
					Integer.parseInt(run.group(3)), 1);
		}
		return matrix;
	}

}
