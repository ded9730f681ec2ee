package org.liaisonstation.supervision.research;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.publication.Original;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A report beside its public text. */
@Component
class ReportOriginal implements Original {

	private final ResearchReports reports;

	ReportOriginal(ResearchReports reports) {
		this.reports = reports;
	}

	@Override
	public String kind() {
		return ResearchReport.KIND;
	}

	@Override
	public String label() {
		return "调研报告";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Map<String, String>> of(UUID subjectId, Viewer viewer) {
		return this.reports.findById(subjectId).filter((report) -> viewer.isOffice()).map((report) -> {
			Map<String, String> texts = new LinkedHashMap<>();
			texts.put("报告题目", report.title());
			texts.put("报告正文", (report.text() != null) ? report.text() : "见附件");
			return texts;
		});
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayBePublic(UUID subjectId) {
		return this.reports.findById(subjectId).filter((report) -> report.state() == ReportState.ACCEPTED).isPresent();
	}

}
