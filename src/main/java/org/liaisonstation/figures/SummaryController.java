package org.liaisonstation.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.liaisonstation.paper.OfficialDocument;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * 年度总结 in one click. A POST, because every file that leaves is in the trail.
 */
@Controller
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class SummaryController {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final YearSummary summary;

	SummaryController(YearSummary summary) {
		this.summary = summary;
	}

	@PostMapping("/desk/figures/years/{year}/summary")
	void summary(@PathVariable int year, HttpServletResponse response) throws IOException {
		OfficialDocument document = this.summary.of(SpanForm.year(year));
		response.setContentType(WORD);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(year + "年工作总结.docx", StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		document.write(response.getOutputStream());
	}

}
