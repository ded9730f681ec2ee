package org.liaisonstation.deputies;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the deputies as persons. */
@Component
@Transactional
class DeputyRegister {

	private final Deputies deputies;

	private final Mandates mandates;

	private final ContactCards cards;

	private final ApplicationEventPublisher events;

	DeputyRegister(Deputies deputies, Mandates mandates, ContactCards cards, ApplicationEventPublisher events) {
		this.deputies = deputies;
		this.mandates = mandates;
		this.cards = cards;
		this.events = events;
	}

	@Transactional(readOnly = true)
	List<Mandate> search(String name, MandateState state, UUID constituency) {
		return this.mandates.search((name != null) ? name : "", state, constituency);
	}

	/** The ids of those mandates that have a published card. */
	@Transactional(readOnly = true)
	List<UUID> withCard(List<Mandate> listed) {
		return this.cards.findByMandateIdInAndWithdrawnAtIsNull(listed.stream().map(Mandate::id).toList())
			.stream()
			.map((card) -> card.mandate().id())
			.toList();
	}

	/** Those who were entered without any mandate yet. */
	@Transactional(readOnly = true)
	List<Deputy> withoutMandate() {
		return this.deputies.withoutMandate();
	}

	@Transactional(readOnly = true)
	Deputy find(UUID id) {
		return this.deputies.findById(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	List<Mandate> mandatesOf(Deputy deputy) {
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(deputy.id());
	}

	String add(DeputyForm form) {
		Deputy deputy = new Deputy(form.name());
		fill(deputy, form);
		this.deputies.save(deputy);
		this.events.publishEvent(Recorded.of("deputy.added", "deputy", deputy.id()));
		return address(deputy) + "/mandates/new";
	}

	String edit(UUID id, DeputyForm form) {
		Deputy deputy = find(id);
		if (!deputy.version().equals(form.version())) {
			throw new StalePage(deputy.name(), address(deputy), null, null, "这位代表的资料刚被修改");
		}
		this.events
			.publishEvent(Recorded.of("deputy.edited", "deputy", id, Changes.between(DeputyForm.of(deputy), form)));
		fill(deputy, form);
		return address(deputy);
	}

	/** Somebody looks at phone, mail and address in full. */
	Deputy reveal(UUID id) {
		Deputy deputy = find(id);
		this.events.publishEvent(Recorded.of("deputy.contact_shown", "deputy", id));
		return deputy;
	}

	private static void fill(Deputy deputy, DeputyForm form) {
		deputy.person(form.name(), form.gender(), form.ethnicity(), form.birthMonth());
		deputy.background(form.party(), form.education(), form.occupation(), form.employer(), form.composition());
		deputy.contact(form.officePhone(), form.phone(), form.email(), form.address());
		deputy.introduce(form.focus(), form.pledges());
	}

	static String address(Deputy deputy) {
		return "/desk/deputies/" + deputy.id();
	}

}
