package org.liaisonstation.requests;

import java.util.UUID;

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
				this.codes);
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
			String place, String deputy, String point, ReferralCounter counter, CodeLists codes) {

		/** 已解决, for A. */
		public String outcome(String code) {
			return this.codes.name(CodeLists.OUTCOME, code);
		}

	}

}
