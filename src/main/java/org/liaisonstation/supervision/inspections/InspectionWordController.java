package org.liaisonstation.supervision.inspections;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.paper.OfficialDocument;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The papers of inspections in Word. A POST, because every file that leaves is in the
 * trail.
 */
@Controller
@Transactional
class InspectionWordController {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final InspectionAccess access;

	private final InspectionPages pages;

	private final InspectionDocuments documents;

	private final ApplicationEventPublisher events;

	InspectionWordController(InspectionAccess access, InspectionPages pages, InspectionDocuments documents,
			ApplicationEventPublisher events) {
		this.access = access;
		this.pages = pages;
		this.documents = documents;
		this.events = events;
	}

	@PostMapping("/desk/inspections/{id}/papers/record")
	public void record(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		Inspection inspection = this.access.findVisible(id, viewer);
		left(Inspection.KIND, id, "record");
		send(inspection.number() + "检查记录", this.documents.record(inspection, standing(inspection)), response);
	}

	@PostMapping("/desk/inspections/{id}/papers/findings")
	public void findings(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		Inspection inspection = this.access.findVisible(id, viewer);
		left(Inspection.KIND, id, "findings");
		send(inspection.number() + "问题清单", this.documents.findings(inspection, standing(inspection)), response);
	}

	@PostMapping("/desk/findings/{id}/papers/notice")
	public void notice(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		Finding finding = this.access.findingVisible(id, viewer);
		if (finding.sentAt() == null) {
			throw new NotFound();
		}
		left(Finding.KIND, id, "notice");
		send(finding.number() + "整改通知书", this.documents.notice(finding), response);
	}

	private List<FindingLine> standing(Inspection inspection) {
		return this.pages.lines(inspection)
			.stream()
			.filter((line) -> line.finding().state() != FindingState.STRUCK)
			.toList();
	}

	private void left(String kind, UUID id, String paper) {
		this.events.publishEvent(Recorded.of(kind + ".downloaded", kind, id, Map.of("part", paper)));
	}

	private static void send(String name, OfficialDocument document, HttpServletResponse response) throws IOException {
		response.setContentType(WORD);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name + ".docx", StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		document.write(response.getOutputStream());
	}

}
