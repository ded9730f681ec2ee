package org.liaisonstation.supervision.research;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.paper.OfficialDocument;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The papers of research in Word. A POST, because every file that leaves is in the trail.
 */
@Controller
@RequestMapping("/desk/research")
@Transactional
class ResearchWordController {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final VisitPapers visits;

	private final ReportAccess reports;

	private final ResearchDocuments documents;

	private final Files files;

	private final ApplicationEventPublisher events;

	ResearchWordController(VisitPapers visits, ReportAccess reports, ResearchDocuments documents, Files files,
			ApplicationEventPublisher events) {
		this.visits = visits;
		this.reports = reports;
		this.documents = documents;
		this.files = files;
		this.events = events;
	}

	/** 调研记录. */
	@PostMapping("/visits/{id}/paper")
	public void visit(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		VisitPapers.Paper paper = this.visits.of(id, viewer);
		send(ResearchVisit.KIND, id, paper.visit().number() + "调研记录", this.documents.record(paper), response);
	}

	/** 调研报告 with its cover. */
	@PostMapping("/reports/{id}/paper")
	public void report(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		ResearchReport report = this.reports.findVisible(id, viewer);
		List<String> attached = this.files.of(ResearchReportDesk.files(id)).stream().map(StoredFile::name).toList();
		send(ResearchReport.KIND, id, report.name(), this.documents.report(report, attached), response);
	}

	private void send(String kind, UUID id, String name, OfficialDocument document, HttpServletResponse response)
			throws IOException {
		this.events.publishEvent(Recorded.of("research.downloaded", kind, id, Map.of()));
		response.setContentType(WORD);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name + ".docx", StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		document.write(response.getOutputStream());
	}

}
