package org.liaisonstation.supervision.inspections;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.paper.PublicAddress;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The A4 papers: 检查记录, 问题清单, 整改通知书. What is not filled in yet is left to be written by
 * hand.
 */
@Controller
@Transactional(readOnly = true)
class InspectionPaperController {

	private final InspectionPages pages;

	private final FindingPages findings;

	private final FindingLinkDesk links;

	private final PublicAddress addresses;

	InspectionPaperController(InspectionPages pages, FindingPages findings, FindingLinkDesk links,
			PublicAddress addresses) {
		this.pages = pages;
		this.findings = findings;
		this.links = links;
		this.addresses = addresses;
	}

	@GetMapping("/desk/inspections/{id}/papers/record")
	public String record(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.read(id, viewer, model);
		return "supervision/inspections/papers/record";
	}

	@GetMapping("/desk/inspections/{id}/papers/findings")
	public String findings(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.read(id, viewer, model);
		return "supervision/inspections/papers/findings";
	}

	/** With the QR code of a one-time link where one opens; the office prints that. */
	@GetMapping("/desk/findings/{id}/papers/notice")
	public String notice(@PathVariable UUID id, Viewer viewer, Model model) {
		Finding finding = this.findings.read(id, viewer, model);
		if (finding.sentAt() == null) {
			throw new NotFound();
		}
		if (viewer.isOffice()) {
			this.links.alive(finding).ifPresent((link) -> {
				model.addAttribute("link", link);
				model.addAttribute("qr", this.addresses.qr(link.href()));
			});
		}
		return "supervision/inspections/papers/notice";
	}

}
