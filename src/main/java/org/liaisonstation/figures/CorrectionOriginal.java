package org.liaisonstation.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.publication.Original;

import org.springframework.stereotype.Component;

/** The reason that staff wrote, beside the one that the public is to read. */
@Component
class CorrectionOriginal implements Original {

	private final FigureYears years;

	private final FigureDefinitions definitions;

	CorrectionOriginal(FigureYears years, FigureDefinitions definitions) {
		this.years = years;
		this.definitions = definitions;
	}

	@Override
	public String kind() {
		return Correction.KIND;
	}

	@Override
	public String label() {
		return "年度数字更正";
	}

	@Override
	public Optional<Map<String, String>> of(UUID subjectId, Viewer viewer) {
		return this.years.correction(subjectId).filter((correction) -> viewer.isOffice()).map((correction) -> {
			Map<String, String> texts = new LinkedHashMap<>();
			texts.put("数字", this.definitions.find(correction.key()).map(Figure::label).orElse("") + "（"
					+ correction.year() + "年）");
			texts.put("更正", correction.signed());
			texts.put("原因", correction.reason());
			texts.put("填写", correction.writtenByName() + "，" + correction.writtenOn());
			return texts;
		});
	}

}
