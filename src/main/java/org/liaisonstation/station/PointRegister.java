package org.liaisonstation.station;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.calendar.WorkingDays;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.paper.RandomCode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the liaison points. */
@Component
@Transactional
class PointRegister {

	private final LiaisonPoints points;

	private final Constituencies constituencies;

	private final Places places;

	private final Deputies deputies;

	private final WorkingCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PointRegister(LiaisonPoints points, Constituencies constituencies, Places places, Deputies deputies,
			WorkingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
		this.points = points;
		this.constituencies = constituencies;
		this.places = places;
		this.deputies = deputies;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	/** The points of the list page, each with its next reception. */
	@Transactional(readOnly = true)
	List<Listed> search(String text, PointKind kind, boolean withdrawn) {
		LocalDate today = LocalDate.now(this.clock);
		WorkingDays days = this.calendar.days();
		return this.points.search((text != null) ? text : "", kind, withdrawn)
			.stream()
			.map((point) -> new Listed(point, point.nextReception(today, days).orElse(null)))
			.toList();
	}

	@Transactional(readOnly = true)
	LiaisonPoint find(UUID id) {
		return this.points.findById(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	Optional<Reception> next(LiaisonPoint point) {
		return point.nextReception(LocalDate.now(this.clock), this.calendar.days());
	}

	@Transactional(readOnly = true)
	boolean isNameTaken(String name, UUID by) {
		return this.points.findByNameAndActiveToIsNull(name).filter((point) -> !point.id().equals(by)).isPresent();
	}

	String add(PointForm form) {
		LiaisonPoint point = form.toPoint(RandomCode.fresh(), LocalDate.now(this.clock));
		fill(point, form);
		this.points.save(point);
		this.events.publishEvent(Recorded.of("point.added", "point", point.id()));
		return address(point);
	}

	String edit(UUID id, PointForm form) {
		LiaisonPoint point = fresh(id, form.version());
		this.events.publishEvent(Recorded.of("point.edited", "point", id, Changes.between(PointForm.of(point), form)));
		fill(point, form);
		return address(point);
	}

	String withdraw(UUID id, ReasonForm form) {
		LiaisonPoint point = fresh(id, form.version());
		if (!point.active()) {
			throw new StalePage(point.name(), address(point), null, null, "这个站点已经停用");
		}
		point.withdraw(LocalDate.now(this.clock), form.reason());
		this.events.publishEvent(Recorded.of("point.withdrawn", "point", id, Map.of("kind", point.kind().name())));
		return address(point);
	}

	private LiaisonPoint fresh(UUID id, Long version) {
		LiaisonPoint point = find(id);
		if (!point.version().equals(version)) {
			throw new StalePage(point.name(), address(point), null, null, "这个站点的资料刚被修改");
		}
		return point;
	}

	private void fill(LiaisonPoint point, PointForm form) {
		point.describe(form.kind(), form.name(), form.address(), form.phone());
		point.lieIn(
				(form.constituency() != null)
						? this.constituencies.findById(form.constituency()).orElseThrow(NotFound::new) : null,
				(form.place() != null) ? this.places.findById(form.place()).orElseThrow(NotFound::new) : null);
		point.open(form.schedule());
		point.staff(this.deputies.findByIdIn(form.deputies()));
	}

	private static String address(LiaisonPoint point) {
		return "/desk/points/" + point.id();
	}

	/** A row of the list page. */
	record Listed(LiaisonPoint point, Reception next) {
	}

}
