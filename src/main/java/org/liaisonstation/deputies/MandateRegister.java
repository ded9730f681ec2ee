package org.liaisonstation.deputies;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.paper.RandomCode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps mandates and their contact cards. */
@Component
@Transactional
class MandateRegister {

	private final Mandates mandates;

	private final ContactCards cards;

	private final Deputies deputies;

	private final Constituencies constituencies;

	private final DeputyGroups groups;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MandateRegister(Mandates mandates, ContactCards cards, Deputies deputies, Constituencies constituencies,
			DeputyGroups groups, ApplicationEventPublisher events, Clock clock) {
		this.mandates = mandates;
		this.cards = cards;
		this.deputies = deputies;
		this.constituencies = constituencies;
		this.groups = groups;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	Mandate find(UUID id) {
		return this.mandates.findById(id).orElseThrow(NotFound::new);
	}

	/** Whether the deputy has a mandate of that congress already. */
	@Transactional(readOnly = true)
	boolean holds(UUID deputy, Level level) {
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(deputy)
			.stream()
			.anyMatch((mandate) -> mandate.level() == level && mandate.state() != MandateState.ENDED);
	}

	@Transactional(readOnly = true)
	Optional<ContactCard> cardOf(UUID mandate) {
		return this.cards.findByMandateIdAndWithdrawnAtIsNull(mandate);
	}

	@Transactional(readOnly = true)
	List<ContactCard> cardsOf(Mandate mandate) {
		return this.cards.findByMandateIdOrderByPublishedAtDescIdDesc(mandate.id());
	}

	String add(UUID deputyId, MandateForm form) {
		Deputy deputy = this.deputies.findById(deputyId).orElseThrow(NotFound::new);
		Mandate mandate = (form.constituency() != null)
				? Mandate.ofConstituency(deputy, form.term(), form.level(),
						this.constituencies.findById(form.constituency()).orElseThrow(NotFound::new), form.validFrom())
				: Mandate.ofElectingUnit(deputy, form.term(), form.level(), form.electingUnit(), form.validFrom());
		fill(mandate, form);
		this.mandates.save(mandate);
		record("mandate.added", mandate);
		return address(mandate);
	}

	/** Group and election; what he was elected to does not change. */
	String edit(UUID id, MandateForm form) {
		Mandate mandate = fresh(id, form.version());
		this.events
			.publishEvent(Recorded.of("mandate.edited", "mandate", id, Changes.between(MandateForm.of(mandate), form)));
		fill(mandate, form);
		return address(mandate);
	}

	String suspend(UUID id, Long version, String reason) {
		return act("mandate.suspended", id, version, (mandate) -> {
			mandate.suspend(today(), reason);
			withdrawCard(mandate, "代表资格暂停");
		});
	}

	String resume(UUID id, Long version) {
		return act("mandate.resumed", id, version, (mandate) -> mandate.resume(today()));
	}

	String end(UUID id, Long version, String reason) {
		return act("mandate.ended", id, version, (mandate) -> {
			mandate.end(today(), reason);
			withdrawCard(mandate, "代表资格终止");
		});
	}

	/** A new card; every earlier card of his for that congress leads on to it. */
	String publishCard(UUID id, Long version) {
		return act("card.published", id, version, (mandate) -> {
			if (cardOf(id).isPresent()) {
				throw new MandateRefused("联系卡已经发布");
			}
			issue(mandate);
		});
	}

	String withdrawCard(UUID id, Long version, String reason) {
		return act("card.withdrawn", id, version,
				(mandate) -> publishedCard(id).withdraw(this.clock.instant(), reason));
	}

	String reissueCard(UUID id, Long version, String reason) {
		return act("card.reissued", id, version, (mandate) -> {
			ContactCard old = publishedCard(id);
			old.withdraw(this.clock.instant(), reason);
			// the withdrawal reaches the database before the new card: one published card
			// at a time
			this.cards.saveAndFlush(old);
			issue(mandate);
		});
	}

	private void issue(Mandate mandate) {
		ContactCard card = this.cards.save(new ContactCard(mandate, RandomCode.fresh(), this.clock.instant()));
		this.cards.withdrawnOf(mandate.deputy().id(), mandate.level()).forEach((old) -> old.replaceBy(card));
	}

	private ContactCard publishedCard(UUID mandate) {
		return cardOf(mandate).orElseThrow(() -> new MandateRefused("现在没有已发布的联系卡"));
	}

	private void withdrawCard(Mandate mandate, String reason) {
		cardOf(mandate.id()).ifPresent((card) -> card.withdraw(this.clock.instant(), reason));
	}

	private String act(String action, UUID id, Long version, Consumer<Mandate> act) {
		Mandate mandate = fresh(id, version);
		MandateState before = mandate.state();
		try {
			act.accept(mandate);
		}
		catch (MandateRefused refused) {
			throw new StalePage(mandate.deputy().name(), address(mandate), null, null, refused.getMessage());
		}
		this.events.publishEvent(Recorded.of(action, "mandate", id, Map.of("deputy", mandate.deputy().id().toString(),
				"from", before.name(), "to", mandate.state().name())));
		return address(mandate);
	}

	private Mandate fresh(UUID id, Long version) {
		Mandate mandate = find(id);
		if (!mandate.version().equals(version)) {
			throw new StalePage(mandate.deputy().name(), address(mandate), null, null, "这个代表资格刚被修改");
		}
		return mandate;
	}

	private void fill(Mandate mandate, MandateForm form) {
		mandate.elected(form.electedOn(), form.byElection(), form.reelected());
		mandate.join((form.group() != null) ? this.groups.findById(form.group()).orElseThrow(NotFound::new) : null,
				form.convener());
	}

	private void record(String action, Mandate mandate) {
		this.events.publishEvent(Recorded.of(action, "mandate", mandate.id(),
				Map.of("deputy", mandate.deputy().id().toString(), "to", mandate.state().name())));
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	static String address(Mandate mandate) {
		return "/desk/mandates/" + mandate.id();
	}

}
