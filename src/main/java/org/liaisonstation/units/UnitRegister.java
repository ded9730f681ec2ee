package org.liaisonstation.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the list of units. */
@Component
@Transactional
class UnitRegister {

	private final Units units;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	UnitRegister(Units units, ApplicationEventPublisher events, Clock clock) {
		this.units = units;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Unit> search(String text, UnitKind kind, boolean withdrawn) {
		return this.units.search((text != null) ? text : "", kind, withdrawn);
	}

	@Transactional(readOnly = true)
	Unit find(UUID id) {
		return this.units.findWithAllById(id).orElseThrow(NotFound::new);
	}

	/** What a unit may be put under: every unit in force but itself. */
	@Transactional(readOnly = true)
	List<Unit> possibleParents(UUID id) {
		return this.units.search("", null, false).stream().filter((unit) -> !unit.id().equals(id)).toList();
	}

	@Transactional(readOnly = true)
	boolean isCodeTaken(String code, UUID by) {
		return this.units.findByCode(code).filter((unit) -> !unit.id().equals(by)).isPresent();
	}

	/** Whether the unit would come to stand above itself. */
	@Transactional(readOnly = true)
	boolean isBelow(UUID parent, UUID unit) {
		for (Unit above = (parent != null) ? find(parent) : null; above != null; above = above.parent()) {
			if (above.id().equals(unit)) {
				return true;
			}
		}
		return false;
	}

	String add(UnitForm form) {
		Unit unit = new Unit(form.code(), form.name(), form.kind(), form.activeFrom());
		fill(unit, form);
		this.units.save(unit);
		this.events.publishEvent(Recorded.of("unit.added", "unit", unit.id()));
		return address(unit);
	}

	String edit(UUID id, UnitForm form) {
		Unit unit = fresh(id, form.version());
		this.events.publishEvent(Recorded.of("unit.edited", "unit", id, Changes.between(UnitForm.of(unit), form)));
		unit.describe(form.code(), form.name(), form.kind(), form.activeFrom());
		fill(unit, form);
		return address(unit);
	}

	String withdraw(UUID id, ReasonForm form) {
		Unit unit = fresh(id, form.version());
		if (unit.activeTo() != null) {
			throw new StalePage(unit.name(), address(unit), null, null, "这个单位已经停用");
		}
		unit.withdraw(LocalDate.now(this.clock), form.reason());
		this.events.publishEvent(Recorded.of("unit.withdrawn", "unit", id));
		return address(unit);
	}

	private Unit fresh(UUID id, Long version) {
		Unit unit = find(id);
		if (!unit.version().equals(version)) {
			throw new StalePage(unit.name(), address(unit), null, null, "这个单位的资料刚被修改");
		}
		return unit;
	}

	private void fill(Unit unit, UnitForm form) {
		unit.contact(form.leader(), form.contactName(), form.phone());
		unit.reachBy(form.mail());
		unit.receive(form.canReceive(), form.categories());
		unit.under((form.parent() != null) ? find(form.parent()) : null);
	}

	private static String address(Unit unit) {
		return "/desk/units/" + unit.id();
	}

}
