package org.liaisonstation.requests;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.paper.PublicAddress;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.station.ReferralCounter;
import org.liaisonstation.station.ReferralCounters;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The page of one request. Of another deputy's case in his constituency a deputy sees
 * number, category, state and public title only, and an observer the state of what he
 * handed in.
 */
@Controller
@RequestMapping("/desk/requests/{id}")
class RequestController {

	private final RequestPages pages;

	private final Evidence evidence;

	private final Publications publications;

	private final ReferralCounters counters;

	private final PublicAddress address;

	private final Lineage lineage;

	private final ChainsOfHands hands;

	private final MemberDesk members;

	private final ClockRules clocks;

	private final ApplicationEventPublisher events;

	RequestController(RequestPages pages, Evidence evidence, Publications publications, ReferralCounters counters,
			PublicAddress address, Lineage lineage, ChainsOfHands hands, MemberDesk members, ClockRules clocks,
			ApplicationEventPublisher events) {
		this.pages = pages;
		this.evidence = evidence;
		this.publications = publications;
		this.counters = counters;
		this.address = address;
		this.lineage = lineage;
		this.hands = hands;
		this.members = members;
		this.clocks = clocks;
		this.events = events;
	}

	@GetMapping
	@Transactional(readOnly = true)
	public String show(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.open(id, viewer, model);
		RequestPermissions may = (RequestPermissions) model.getAttribute("may");
		model.addAttribute("publication", this.publications.find(RequestOriginal.KIND, id).orElse(null));
		model.addAttribute("lineage", this.lineage.chainOf(RequestOriginal.KIND, id));
		if (may.allow(Act.EDIT_MEMBERS)) {
			model.addAttribute("members", this.members.find(id, viewer).orElse(null));
		}
		model.addAttribute("submission", Submissions.fresh());
		model.addAttribute("hands", this.hands.of((Request) model.getAttribute("request")));
		return switch (may.sight()) {
			case STATUS -> "requests/status";
			case GLANCE -> "requests/glance";
			default -> "requests/request";
		};
	}

	/**
	 * Shows name, phone and address in full, once, and leaves a trace. The answer is the
	 * page itself: what was shown is kept in no session.
	 */
	@PostMapping("/reveal")
	@Transactional
	public String reveal(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.SHOW_CONTACT);
		this.events.publishEvent(Recorded.of("request.contact_shown", "request", id));
		model.addAttribute("revealed", request.reporter());
		return show(id, viewer, model);
	}

	@GetMapping("/files/{file}")
	@Transactional(readOnly = true)
	public ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer, Model model) {
		this.pages.openMatter(id, viewer, model);
		return this.evidence.download(id, file);
	}

	/** 回执, in large type, with the tracking code. */
	@GetMapping("/receipt")
	@Transactional(readOnly = true)
	public String receipt(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.PRINT_RECEIPT);
		Receipt receipt = Receipt.of(request);
		model.addAttribute("receipt", receipt);
		model.addAttribute("trackQr", this.address.qr("/track/" + receipt.plainCode()));
		return "requests/receipt";
	}

	/** 交办单. */
	@GetMapping("/slip/{assignment}")
	@Transactional(readOnly = true)
	public String slip(@PathVariable UUID id, @PathVariable UUID assignment, Viewer viewer, Model model) {
		Request request = this.pages.openMatter(id, viewer, model);
		Assignment task = this.pages.slipOf(request, assignment, viewer);
		model.addAttribute("task", task);
		model.addAttribute("others", request.partnersOf(task));
		this.pages.showLink(task, viewer, model);
		return "requests/slip";
	}

	/** 不予受理告知书. */
	@GetMapping("/notice")
	@Transactional(readOnly = true)
	public String notice(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = this.pages.openMatter(id, viewer, model);
		if (request.notice() == null) {
			throw new NotFound();
		}
		ReferralCounter counter = this.counters.findById(request.counterId()).orElseThrow();
		model.addAttribute("counter", counter);
		model.addAttribute("counterVisit", nextVisit(counter));
		return "requests/notice";
	}

	/**
	 * When the visiting officer is at the station next, in words; null where none comes.
	 */
	private String nextVisit(ReferralCounter counter) {
		return counter.nextVisit(this.clocks.now().toLocalDate(), this.clocks.days())
			.map((visit) -> counter.visitNote() + "：下一次" + visit.dayWords() + " " + visit.hourWords())
			.orElse(null);
	}

}
