package org.liaisonstation.proposals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
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
 * The papers of a proposal in Word. A POST, because every file that leaves is in the
 * trail.
 */
@Controller
@RequestMapping("/desk/proposals/{id}/papers")
@Transactional
class ProposalWordController {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final ProposalAccess access;

	private final ProposalNames names;

	private final ProposalDocuments documents;

	private final ApplicationEventPublisher events;

	ProposalWordController(ProposalAccess access, ProposalNames names, ProposalDocuments documents,
			ApplicationEventPublisher events) {
		this.access = access;
		this.names = names;
		this.documents = documents;
		this.events = events;
	}

	@PostMapping("/sheet")
	public void sheet(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		ProposalPapers papers = papers(id, viewer);
		send(papers, "专用纸", this.documents.sheet(papers, this.names.of(papers.proposal())), response);
	}

	@PostMapping("/handover/{task}")
	public void handover(@PathVariable UUID id, @PathVariable UUID task, Viewer viewer, HttpServletResponse response)
			throws IOException {
		ProposalPapers papers = papers(id, viewer);
		ProposalTask part = papers.handedOver(task);
		send(papers, "交办函", this.documents.handover(papers, this.names.of(papers.proposal()), part), response);
	}

	@PostMapping("/letter/{number}")
	public void letter(@PathVariable UUID id, @PathVariable int number, Viewer viewer, HttpServletResponse response)
			throws IOException {
		ProposalPapers papers = papers(id, viewer);
		ProposalRound round = papers.answered(number);
		send(papers, "答复函", this.documents.letter(papers, this.names.of(papers.proposal()), round), response);
	}

	@PostMapping("/opinion/{rating}")
	public void opinion(@PathVariable UUID id, @PathVariable UUID rating, Viewer viewer, HttpServletResponse response)
			throws IOException {
		ProposalPapers papers = papers(id, viewer);
		ProposalRating sheet = papers.rating(rating);
		send(papers, "征询意见表", this.documents.opinion(papers, this.names.of(papers.proposal()), sheet), response);
	}

	private ProposalPapers papers(UUID id, Viewer viewer) {
		return new ProposalPapers(this.access.findVisible(id, viewer), viewer);
	}

	private void send(ProposalPapers papers, String name, OfficialDocument document, HttpServletResponse response)
			throws IOException {
		Proposal proposal = papers.proposal();
		this.events.publishEvent(
				Recorded.of("proposal.downloaded", ProposalHandling.KIND, proposal.id(), Map.of("part", name)));
		String number = (proposal.number() != null) ? proposal.number() : proposal.kind().label();
		response.setContentType(WORD);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(number + name + ".docx", StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		document.write(response.getOutputStream());
	}

}
