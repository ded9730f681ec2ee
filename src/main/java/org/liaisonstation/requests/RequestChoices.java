package org.liaisonstation.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.PointKind;
import org.liaisonstation.station.ReferralCounter;
import org.liaisonstation.station.ReferralCounters;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/**
 * What the selects of the request forms offer.
 */
@Component
class RequestChoices {

	private final CodeLists codes;

	private final Places places;

	private final Units units;

	private final Deputies deputies;

	private final LiaisonPoints points;

	private final ReferralCounters counters;

	private final CategoryRules rules;

	private final Clock clock;

	RequestChoices(CodeLists codes, Places places, Units units, Deputies deputies, LiaisonPoints points,
			ReferralCounters counters, CategoryRules rules, Clock clock) {
		this.codes = codes;
		this.places = places;
		this.units = units;
		this.deputies = deputies;
		this.points = points;
		this.counters = counters;
		this.rules = rules;
		this.clock = clock;
	}

	public Map<Code, List<Code>> categories() {
		return this.codes.groups(CodeLists.CATEGORY);
	}

	public List<Code> channels() {
		return this.codes.inForce(CodeLists.CHANNEL);
	}

	public List<Code> natures() {
		return this.codes.inForce(CodeLists.NATURE);
	}

	public List<Code> urgencies() {
		return this.codes.inForce(CodeLists.URGENCY);
	}

	public List<Code> scopes() {
		return this.codes.inForce(CodeLists.SCOPE);
	}

	/** With their letters, by which everybody calls them. */
	public List<Choice> outcomes() {
		return this.codes.inForce(CodeLists.OUTCOME)
			.stream()
			.map((outcome) -> new Choice(outcome.code(), outcome.code() + " " + outcome.name()))
			.toList();
	}

	public List<Code> ages() {
		return this.codes.inForce(CodeLists.AGE);
	}

	public List<Code> genders() {
		return this.codes.inForce(CodeLists.GENDER);
	}

	public List<Choice> places() {
		return this.places.active().stream().map((place) -> new Choice(place.id().toString(), place.name())).toList();
	}

	public List<Choice> units() {
		return this.units.receiving(LocalDate.now(this.clock))
			.stream()
			.map((unit) -> new Choice(unit.id().toString(), unit.name()))
			.toList();
	}

	/** Whether something may be sent to the unit now. */
	boolean receives(UUID unitId) {
		return this.units.receiving(LocalDate.now(this.clock)).stream().anyMatch((unit) -> unit.id().equals(unitId));
	}

	public List<Choice> deputies() {
		return this.deputies.serving()
			.stream()
			.map((deputy) -> new Choice(deputy.id().toString(), deputy.name()))
			.toList();
	}

	public List<Choice> points() {
		return this.points.active().stream().map((point) -> new Choice(point.id().toString(), point.name())).toList();
	}

	/** How what was written by hand at a liaison point came in, to be suggested. */
	String channelAt(UUID pointId) {
		boolean pavilion = pointId != null
				&& this.points.findById(pointId).filter((point) -> point.kind() == PointKind.TEA_PAVILION).isPresent();
		return pavilion ? "TEA_PAVILION" : "WALK_IN";
	}

	/** Where a matter belongs that is not for the station. */
	public List<ReferralCounter> counters() {
		return this.counters.findByActiveTrueOrderByPosition();
	}

	/** Whether several units usually handle matters of a category together. */
	boolean isUsuallyCrossDepartment(String category) {
		return category != null && this.rules.inForce(category).joint();
	}

	/**
	 * The unit to suggest for a category: that of its rule, else one that names the
	 * category as its own.
	 */
	UUID usualUnit(String category) {
		if (category == null) {
			return null;
		}
		LocalDate today = LocalDate.now(this.clock);
		UUID ruled = this.rules.inForce(category).unitId();
		if (ruled != null && receives(ruled)) {
			return ruled;
		}
		String root = this.codes.find(CodeLists.CATEGORY, category).map(Code::parent).orElse(category);
		return this.units.suggestedFor(List.of(category, root), today).stream().findFirst().map(Unit::id).orElse(null);
	}

	/** What the categories preset, in the words of the selects. */
	public List<Preset> presets() {
		return this.rules.all()
			.entrySet()
			.stream()
			.map((of) -> new Preset(of.getKey().code(), this.codes.name(CodeLists.NATURE, of.getValue().nature()),
					this.codes.name(CodeLists.URGENCY, of.getValue().urgency()),
					this.codes.name(CodeLists.SCOPE, of.getValue().scope())))
			.toList();
	}

	/** For the script that says beside a select what the chosen category presets. */
	record Preset(String category, String nature, String urgency, String scope) {

	}

	boolean isOffered(String list, String code) {
		return this.codes.isInForce(list, code);
	}

	/** The constituency of a place; null without a place. */
	UUID constituencyOf(UUID placeId) {
		return (placeId != null) ? this.places.findById(placeId).map((place) -> place.constituency().id()).orElse(null)
				: null;
	}

	/** Whether matters of this category are for the director alone. */
	boolean isRestricted(String category) {
		return this.codes.find(CodeLists.CATEGORY, category).filter(Code::restricted).isPresent();
	}

	boolean isSecondLevel(String category) {
		return this.codes.find(CodeLists.CATEGORY, category).filter((code) -> code.parent() != null).isPresent();
	}

}
