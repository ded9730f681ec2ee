package org.liaisonstation.requests;

import java.util.UUID;
import java.util.function.Supplier;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The acts that need no words, buttons on the request's page: signing, confirming,
 * replying, archiving.
 */
@Controller
@RequestMapping("/desk/requests/{id}")
class PlainActController {

	private final RequestDesk office;

	private final UnitDesk unit;

	private final ClockDesk clocks;

	private final Submissions submissions;

	PlainActController(RequestDesk office, UnitDesk unit, ClockDesk clocks, Submissions submissions) {
		this.office = office;
		this.unit = unit;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	@PostMapping("/sign")
	String sign(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return once(submission, () -> this.unit.sign(id, version, viewer));
	}

	@PostMapping("/confirm-green-channel")
	String confirm(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return once(submission, () -> this.office.confirmGreenChannel(id, version, viewer));
	}

	@PostMapping("/resume")
	String resume(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return once(submission, () -> this.clocks.resume(id, version, viewer));
	}

	@PostMapping("/call-in-promise")
	String callInPromise(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version,
			Viewer viewer) {
		return once(submission, () -> this.office.callInPromise(id, version, viewer));
	}

	@PostMapping("/archive")
	String archive(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return once(submission, () -> this.office.archive(id, version, viewer));
	}

	private String once(UUID submission, Supplier<Request> act) {
		return "redirect:" + this.submissions.once(submission, () -> act.get().href());
	}

}
