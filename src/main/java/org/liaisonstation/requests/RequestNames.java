package org.liaisonstation.requests;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.ReferralCounter;
import org.liaisonstation.station.ReferralCounters;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/**
 * The names of what a request refers to by id or code.
 */
@Component
class RequestNames {

	private final CodeLists codes;

	private final Units units;

	private final Places places;

	private final Deputies deputies;

	private final LiaisonPoints points;

	private final ReferralCounters counters;

	RequestNames(CodeLists codes, Units units, Places places, Deputies deputies, LiaisonPoints points,
			ReferralCounters counters) {
		this.codes = codes;
		this.units = units;
		this.places = places;
		this.deputies = deputies;
		this.points = points;
		this.counters = counters;
	}

	Names of(Request request) {
		Matter matter = request.matter();
		Intake intake = request.intake();
		return new Names(this.codes.path(CodeLists.CATEGORY, matter.category()),
				this.codes.name(CodeLists.CHANNEL, intake.channel()),
				this.codes.name(CodeLists.NATURE, matter.nature()),
				this.codes.name(CodeLists.URGENCY, matter.urgency()), this.codes.name(CodeLists.SCOPE, matter.scope()),
				unit(request.unitId()),
				(matter.placeId() != null) ? this.places.findById(matter.placeId()).map(Place::name).orElse("") : "",
				(intake.deputyId() != null) ? this.deputies.findById(intake.deputyId()).map(Deputy::name).orElse("")
						: "",
				(intake.pointId() != null) ? this.points.findById(intake.pointId()).map(LiaisonPoint::name).orElse("")
						: "",
				(request.counterId() != null) ? this.counters.findById(request.counterId()).orElse(null) : null,
				unitsOf(request), this.codes);
	}

	/** The names of every unit that has or had a part in it, or was suggested for one. */
	private Map<UUID, String> unitsOf(Request request) {
		List<UUID> ids = request.assignments()
			.stream()
			.flatMap((task) -> Stream.of(task.unitId(), task.returnSuggestedUnit()))
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		return this.units.findByIdIn(ids).stream().collect(Collectors.toMap(Unit::id, Unit::name));
	}

	private String unit(UUID id) {
		return (id != null) ? this.units.findById(id).map(Unit::name).orElse("") : "";
	}

	/**
	 * The names of one request; empty text where there is none.
	 *
	 * @param counter where a matter that was not accepted belongs, or null
	 */
	record Names(String category, String channel, String nature, String urgency, String scope, String unit,
			String place, String deputy, String point, ReferralCounter counter, Map<UUID, String> units,
			CodeLists codes) {

		/** Who has an assignment: a unit, or the named handler. */
		public String of(Assignment task) {
			return (task.unitId() != null) ? unitOf(task.unitId()) : task.handlerName();
		}

		/** The name of a unit that has to do with it. */
		public String unitOf(UUID id) {
			return this.units.getOrDefault(id, "");
		}

		/** 已解决, for A. */
		public String outcome(String code) {
			return this.codes.name(CodeLists.OUTCOME, code);
		}

	}

}
