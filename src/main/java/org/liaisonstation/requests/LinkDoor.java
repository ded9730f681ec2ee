package org.liaisonstation.requests;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;
import org.liaisonstation.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit without an account does through a one-time link (一次性答复链接): the acts of its
 * one dispatch, with the rights that an account of the unit has, and no contact data.
 */
@Service
@Transactional
public class LinkDoor {

	private static final String BY_LINK = "（一次性链接）";

	private final Requests requests;

	private final UnitLinks links;

	private final Units units;

	private final RequestNames names;

	private final Evidence evidence;

	private final ClockRules clocks;

	private final Vault vault;

	LinkDoor(Requests requests, UnitLinks links, Units units, RequestNames names, Evidence evidence, ClockRules clocks,
			Vault vault) {
		this.requests = requests;
		this.links = links;
		this.units = units;
		this.names = names;
		this.evidence = evidence;
		this.clocks = clocks;
		this.vault = vault;
	}

	/** Whether the answer was handed in through this link. */
	@Transactional(readOnly = true)
	boolean isUsed(String code) {
		return find(code).filter(UnitLink::isUsed).isPresent();
	}

	/**
	 * Opens the dispatch of a link, with a trace; nothing where there is none that opens.
	 */
	Optional<Opened> open(String code) {
		Optional<Opened> opened = opened(code);
		opened.ifPresent((one) -> {
			one.link().opened();
			this.links.save(one.link());
		});
		return opened;
	}

	/**
	 * One act of the dispatch; the last one uses the link up.
	 * @throws NotFound where the link does not open (any more)
	 * @throws StalePage where somebody changed the request meanwhile
	 */
	void act(String code, LinkAct act, LinkForm form, List<CleanFile> pictures) {
		Opened opened = opened(code).orElseThrow(NotFound::new);
		Request request = opened.request();
		Assignment task = opened.task();
		if (!request.version().equals(form.version()) || !opened.acts().contains(act)) {
			throw new StalePage(request.number(), opened.link().href(), request.changedBy(), request.changedAt(),
					request.changedWhat());
		}
		Instant now = this.clocks.now().toInstant();
		Actor by = new Actor(form.name().strip(), opened.unit().name() + BY_LINK);
		this.evidence.storeOfHandling(request, pictures, null);
		switch (act) {
			case SIGN -> request.sign(task, now, by);
			case RESPOND -> request.respond(form.text().strip(), now, by);
			case MAKE_SAFE -> request.makeSafe(form.text().strip(), now, by);
			case NOTE -> request.note(form.text().strip(), now, by);
			case COUNTERSIGN -> request.countersign(task, form.text().strip(), now, by);
			case ANSWER -> request.answer(form.answer(), this.evidence.picturesOfSafePlace(request), now, by);
		}
		if (act.isLast()) {
			opened.link().used(now, by.name());
			this.links.save(opened.link());
		}
		this.requests.save(request);
	}

	/** 签收 by whoever holds the slip, on the newest state. */
	public Request sign(String code, String name) {
		return act(code, LinkAct.SIGN, name, null, null);
	}

	/** A work note. */
	public Request note(String code, String name, String text) {
		return act(code, LinkAct.NOTE, name, text, null);
	}

	/** The answer, which uses the link up. */
	public Request answer(String code, String name, String text, String outcome) {
		return act(code, LinkAct.ANSWER, name, text, outcome);
	}

	private Request act(String code, LinkAct act, String name, String text, String outcome) {
		Request request = open(code).orElseThrow(NotFound::new).request();
		act(code, act, new LinkForm(null, request.version(), name, text, outcome, null, null), List.of());
		return request;
	}

	private Optional<UnitLink> find(String code) {
		return this.links.findByFingerprint(this.vault.fingerprint(code));
	}

	/** A dispatch that was given back, answered or ended has no link that opens. */
	private Optional<Opened> opened(String code) {
		Instant now = this.clocks.now().toInstant();
		return find(code).filter((link) -> link.opensAt(now)).flatMap((link) -> {
			Request request = this.requests.findById(link.requestId()).orElseThrow();
			return request.tasks()
				.stream()
				.filter((task) -> task.id().equals(link.assignmentId()) && task.answeredAt() == null)
				.filter((task) -> request.status() == Status.TO_SIGN || request.status() == Status.IN_PROGRESS)
				.filter((task) -> !request.intake().restricted())
				.findFirst()
				.map((task) -> opened(link, request, task));
		});
	}

	private Opened opened(UnitLink link, Request request, Assignment task) {
		Unit unit = this.units.findById(task.unitId()).orElseThrow();
		RequestPermissions may = RequestPermissions.of(request, standIn(link.id(), unit), Set.of());
		List<LinkAct> acts = Arrays.stream(LinkAct.values()).filter((one) -> may.allow(one.act())).toList();
		return new Opened(link, request, task, unit, this.names.of(request).place(), acts);
	}

	/** Whoever holds the slip stands for the unit, as an account of it would. */
	private static Viewer standIn(UUID link, Unit unit) {
		return new Viewer(link, "unit-link", unit.name(), Set.of(Role.UNIT), null, unit.id(), null);
	}

	/**
	 * A dispatch as its link shows it.
	 *
	 * @param acts what may be done now
	 */
	record Opened(UnitLink link, Request request, Assignment task, Unit unit, String place, List<LinkAct> acts) {

	}

}
