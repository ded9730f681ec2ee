package org.liaisonstation.activities.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.activities.VisitedBodies;
import org.liaisonstation.activities.VisitedBody;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the directory of those whom deputies go to. */
@Component
@Transactional
class BodyRegister {

	private static final String KIND = "body";

	private final VisitedBodies bodies;

	private final Constituencies constituencies;

	private final Places places;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BodyRegister(VisitedBodies bodies, Constituencies constituencies, Places places, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.bodies = bodies;
		this.constituencies = constituencies;
		this.places = places;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param text in a name or a place, or the number of a household
	 */
	@Transactional(readOnly = true)
	List<VisitedBody> search(String text, SubjectKind kind, UUID constituency, boolean withdrawn) {
		return this.bodies.search((text != null) ? text : "", kind, constituency, withdrawn);
	}

	@Transactional(readOnly = true)
	VisitedBody find(UUID id) {
		return this.bodies.findById(id).orElseThrow(NotFound::new);
	}

	/** Somebody looks at whom to ask for and where. */
	VisitedBody reveal(UUID id) {
		VisitedBody body = find(id);
		this.events.publishEvent(Recorded.of("body.contact_shown", KIND, id));
		return body;
	}

	@Transactional(readOnly = true)
	boolean isNameTaken(SubjectKind kind, String name, UUID by) {
		return this.bodies.findByKindAndNameAndActiveToIsNull(kind, name)
			.filter((body) -> !body.id().equals(by))
			.isPresent();
	}

	String add(BodyForm form) {
		VisitedBody body = form.isHousehold() ? VisitedBody.household(nextNumber(), today())
				: VisitedBody.named(form.kind(), form.name(), today());
		fill(body, form);
		this.bodies.save(body);
		this.events.publishEvent(Recorded.of("body.added", KIND, body.id()));
		return address(body);
	}

	/** Gap-free: whoever else adds a household waits until this one is in. */
	private int nextNumber() {
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('visited_body.number'))").query().listOfRows();
		return this.bodies.highestNumber() + 1;
	}

	String edit(UUID id, BodyForm form) {
		VisitedBody body = toChange(id, form.version());
		this.events.publishEvent(Recorded.of("body.edited", KIND, id, Changes.between(BodyForm.of(body), form)));
		body.rename(form.name());
		fill(body, form);
		return address(body);
	}

	String withdraw(UUID id, ReasonForm form) {
		VisitedBody body = toChange(id, form.version());
		body.withdraw(today(), form.reason());
		this.events.publishEvent(Recorded.of("body.withdrawn", KIND, id));
		return address(body);
	}

	/** What was withdrawn is not changed any more. */
	private VisitedBody toChange(UUID id, Long version) {
		VisitedBody body = find(id);
		if (!body.version().equals(version)) {
			throw stale(body, "这个对象的资料刚被修改");
		}
		if (body.activeTo() != null) {
			throw stale(body, "这个对象已经停用");
		}
		return body;
	}

	private void fill(VisitedBody body, BodyForm form) {
		Place place = (form.place() != null) ? this.places.findById(form.place()).orElseThrow(NotFound::new) : null;
		body.lieIn((place != null) ? place.constituency()
				: this.constituencies.findById(form.constituency()).orElseThrow(NotFound::new), place);
		body.contact(form.contactName(), form.phone(), form.address(), form.note());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	private static StalePage stale(VisitedBody body, String what) {
		return new StalePage(body.label(), address(body), null, null, what);
	}

	private static String address(VisitedBody body) {
		return "/desk/bodies/" + body.id();
	}

}
