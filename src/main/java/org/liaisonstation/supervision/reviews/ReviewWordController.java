package org.liaisonstation.supervision.reviews;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The papers of a review in Word. A POST, because every file that leaves is in the trail.
 */
@Controller
@RequestMapping("/desk/reviews/{id}/papers")
@Transactional
class ReviewWordController {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final ReviewAccess access;

	private final ReviewDocuments documents;

	private final ApplicationEventPublisher events;

	ReviewWordController(ReviewAccess access, ReviewDocuments documents, ApplicationEventPublisher events) {
		this.access = access;
		this.documents = documents;
		this.events = events;
	}

	@PostMapping("/scheme")
	public void scheme(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		WorkReview review = this.access.findVisible(id, viewer);
		send(review, "评议公告", this.documents.scheme(review), response);
	}

	@PostMapping("/opinion/{line}")
	public void opinion(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, HttpServletResponse response)
			throws IOException {
		WorkReview review = this.access.findVisible(id, viewer);
		send(review, "评议意见", this.documents.opinion(review, own(review, line, viewer)), response);
	}

	@PostMapping("/matters/{line}")
	public void matters(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer, HttpServletResponse response)
			throws IOException {
		WorkReview review = this.access.findVisible(id, viewer);
		send(review, "整改通知", this.documents.matters(review, own(review, line, viewer)), response);
	}

	/** The same as {@link ReviewPages#paper} shows. */
	private static ReviewedUnit own(WorkReview review, UUID line, Viewer viewer) {
		ReviewPermissions may = ReviewPermissions.of(review, viewer);
		if (!may.seesLine(line) || !may.seesResult() || review.metOn() == null) {
			throw new NotFound();
		}
		return review.unit(line);
	}

	private void send(WorkReview review, String name, OfficialDocument document, HttpServletResponse response)
			throws IOException {
		this.events.publishEvent(Recorded.of("review.downloaded", WorkReview.KIND, review.id(), Map.of("part", name)));
		response.setContentType(WORD);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(review.number() + name + ".docx", StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		document.write(response.getOutputStream());
	}

}
