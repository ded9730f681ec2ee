package org.liaisonstation.supervision.research;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.publication.Publications;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Prepares the pages of one report. */
@Component
@Transactional(readOnly = true)
class ReportPages {

	private final ReportAccess access;

	private final ResearchVisits visits;

	private final ResearchChoices choices;

	private final ResearchClocks clocks;

	private final Files files;

	private final Lineage lineage;

	private final Publications publications;

	ReportPages(ReportAccess access, ResearchVisits visits, ResearchChoices choices, ResearchClocks clocks, Files files,
			Lineage lineage, Publications publications) {
		this.access = access;
		this.visits = visits;
		this.choices = choices;
		this.clocks = clocks;
		this.files = files;
		this.lineage = lineage;
		this.publications = publications;
	}

	/** For the page of a verb: 404 or 409 where it is not to be done. */
	public ResearchReport open(UUID id, Viewer viewer, Model model, ReportAct act) {
		return prepare(this.access.toAct(id, viewer, act), viewer, model);
	}

	/** For feedback; 404 where the delivery is another unit's. */
	public ResearchReport openToAnswer(UUID id, UUID delivery, Viewer viewer, Model model) {
		ResearchReport report = prepare(this.access.toAnswer(id, delivery, viewer), viewer, model);
		report.refuseIf(!report.delivery(delivery).isOpen(), "这个单位已经反馈。");
		model.addAttribute("line",
				lines(report, viewer).stream()
					.filter((line) -> line.delivery().id().equals(delivery))
					.findFirst()
					.orElseThrow(NotFound::new));
		return report;
	}

	private ResearchReport prepare(ResearchReport report, Viewer viewer, Model model) {
		report.newestFirst();
		report.deliveries().size();
		model.addAttribute("report", report);
		model.addAttribute("may", ReportPermissions.of(report, viewer));
		model.addAttribute("names", this.choices.deputyNames(report.authors()));
		model.addAttribute("attached", this.files.of(ResearchReportDesk.files(report.id())));
		return report;
	}

	/** The page of the report itself; 404 for whom it does not concern. */
	public ResearchReport show(UUID id, Viewer viewer, Model model) {
		ResearchReport report = prepare(this.access.findVisible(id, viewer), viewer, model);
		boolean inside = ReportPermissions.of(report, viewer).inside();
		model.addAttribute("lines", lines(report, viewer));
		model.addAttribute("visit",
				(report.visitId() != null && inside) ? this.visits.findById(report.visitId()).orElseThrow() : null);
		model.addAttribute("lineage", inside ? this.lineage.chainOf(ResearchReport.KIND, id) : List.of());
		model.addAttribute("publication", this.publications.find(ResearchReport.KIND, id).orElse(null));
		model.addAttribute("submission", Submissions.fresh());
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(report.version()));
		}
		return report;
	}

	private List<DeliveryLine> lines(ResearchReport report, Viewer viewer) {
		ReportPermissions may = ReportPermissions.of(report, viewer);
		List<ReportDelivery> seen = report.deliveries().stream().filter((one) -> may.seesDelivery(one.id())).toList();
		Map<UUID, String> units = this.choices.unitNames(seen.stream().map(ReportDelivery::unitId).toList());
		Map<UUID, List<StoredFile>> came = this.files.of(ReportDeliveryDesk.FEEDBACK,
				seen.stream().map(ReportDelivery::id).toList());
		return seen.stream()
			.map((one) -> new DeliveryLine(one, units.get(one.unitId()), this.clocks.light(one),
					came.getOrDefault(one.id(), List.of())))
			.toList();
	}

	/** What a form for a report offers. */
	public void offer(Collection<UUID> written, Viewer viewer, Model model) {
		model.addAttribute("offered", this.choices.deputies(written));
		model.addAttribute("visits", this.choices.visits(viewer));
	}

	/**
	 * A visit that a report is begun about; none where the viewer may not write of it.
	 */
	public ResearchVisit about(UUID visit, Viewer viewer) {
		return (visit == null) ? null
				: this.visits.findById(visit)
					.filter((one) -> VisitPermissions.of(one, viewer).allow(VisitAct.WRITE_REPORT))
					.map((one) -> {
						one.deputies().size();
						return one;
					})
					.orElse(null);
	}

	/** A file of the report or of a feedback that he sees; 404 otherwise. */
	public ResponseEntity<byte[]> download(UUID id, UUID file, Viewer viewer) {
		ResearchReport report = this.access.findVisible(id, viewer);
		ReportPermissions may = ReportPermissions.of(report, viewer);
		StoredFile found = Stream
			.concat(Stream.of(ResearchReportDesk.files(id)),
					report.deliveries()
						.stream()
						.filter((one) -> may.seesDelivery(one.id()))
						.map((one) -> new Owner(ReportDeliveryDesk.FEEDBACK, one.id())))
			.map((owner) -> this.files.find(file, owner).orElse(null))
			.filter(Objects::nonNull)
			.findFirst()
			.orElseThrow(NotFound::new);
		return this.files.download(found);
	}

}
