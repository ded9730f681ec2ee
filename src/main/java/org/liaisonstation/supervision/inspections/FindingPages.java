package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/**
 * Prepares the pages of one finding. Its unit reads the finding and when it was
 * inspected, and neither another finding nor what happened before it was sent there.
 */
@Component
@Transactional(readOnly = true)
class FindingPages {

	private static final String PAGE = "supervision/inspections/finding";

	private final InspectionAccess access;

	private final FindingLinkDesk links;

	private final InspectionChoices choices;

	private final MendingClock clock;

	private final Files files;

	FindingPages(InspectionAccess access, FindingLinkDesk links, InspectionChoices choices, MendingClock clock,
			Files files) {
		this.access = access;
		this.links = links;
		this.choices = choices;
		this.clock = clock;
		this.files = files;
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public Finding open(UUID id, Viewer viewer, Model model, FindingAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	/** For what is read alone. */
	public Finding read(UUID id, Viewer viewer, Model model) {
		return prepare(this.access.findingVisible(id, viewer), viewer, model);
	}

	private Finding prepare(Finding finding, Viewer viewer, Model model) {
		FindingPermissions may = FindingPermissions.of(finding, viewer);
		List<Mending> mendings = finding.mendings().stream().filter((one) -> !one.isRecalled()).toList();
		model.addAttribute("finding", finding);
		model.addAttribute("inspection", finding.inspection());
		model.addAttribute("may", may);
		model.addAttribute("unit", this.choices.unitName(finding.unitId()));
		model.addAttribute("light", this.clock.light(finding));
		model.addAttribute("mendings", mendings);
		model.addAttribute("events", events(finding, may));
		model.addAttribute("photos", this.files.of(FindingDesk.photosOf(finding)));
		model.addAttribute("evidence",
				this.files.of(FindingDesk.EVIDENCE, mendings.stream().map(Mending::id).toList()));
		model.addAttribute("choices", this.choices);
		return finding;
	}

	private static List<FindingEvent> events(Finding finding, FindingPermissions may) {
		List<FindingEvent> all = finding.newestFirst();
		if (may.office() || may.takesPart()) {
			return all;
		}
		int sent = 0;
		while (!all.get(sent).is(FindingStep.SENT)) {
			sent++;
		}
		return all.subList(0, sent + 1);
	}

	/** The page of the finding itself; 404 for whom it does not concern. */
	public String show(UUID id, Viewer viewer, Model model) {
		Finding finding = read(id, viewer, model);
		model.addAttribute("links", viewer.isOffice() ? this.links.of(finding) : List.of());
		model.addAttribute("now", this.clock.instant());
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(finding.version()));
		}
		return PAGE;
	}

	/** A picture of the finding or of its mending; 404 where it is another record's. */
	public ResponseEntity<byte[]> download(UUID id, UUID file, Viewer viewer) {
		Finding finding = this.access.findingVisible(id, viewer);
		Stream<Owner> owners = Stream.concat(Stream.of(FindingDesk.photosOf(finding)),
				finding.mendings().stream().filter((one) -> !one.isRecalled()).map(FindingDesk::evidenceOf));
		StoredFile found = owners.map((owner) -> this.files.find(file, owner).orElse(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NotFound::new);
		return this.files.download(found);
	}

}
