package org.liaisonstation.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What {@code station.yaml}, {@code places.yaml} and {@code deputies.yaml} hold.
 */
record StationFile(Profile profile, List<House> rooms, List<Point> points, List<Member> staff,
		List<UnitContact> unitContacts, List<Counter> counters, List<Preset> categoryRules) {

	record Profile(String name, String shortName, String host, String address, String phone, String hours,
			String documentPrefix, String adminPhone) {

	}

	/** A room of the station. */
	record House(String name, int floor, Integer capacity, String use) {

	}

	/**
	 * @param number 0 for the main station
	 */
	record Point(int number, String name, String kind, Integer constituency, String place, String address,
			Times schedule, String contactPhone) {

	}

	/** Weekly on a weekday or monthly on a day. */
	record Times(String kind, Integer weekday, Integer day, LocalTime from, LocalTime to) {

	}

	/** Somebody of the station's own people, and the three system officers. */
	record Member(String account, String name, String post) {

	}

	/**
	 * {@code observers.yaml}.
	 *
	 * @param account his user name, or null
	 */
	record Neighbour(String name, String gender, String place, String phone, String account) {

	}

	/**
	 * Where a matter belongs that the station does not handle; an empty phone keeps the
	 * public hotline.
	 */
	record Counter(String code, String address, String phone) {

	}

	record UnitContact(String code, String leader, String contact, String phone) {

	}

	/**
	 * What a category presets; what is missing comes from the level above.
	 *
	 * @param category code of either level
	 * @param unit code of the unit
	 */
	record Preset(String category, String unit, String nature, String urgency, String scope, String transfer,
			String green, Boolean joint) {

	}

	/** {@code places.yaml}. */
	record Districts(List<District> constituencies) {

	}

	record District(int number, String name, String description, int quota, List<Village> places) {

	}

	record Village(String name, String kind, Integer households, Integer population, String gridWorker,
			String gridPhone) {

	}

	/** {@code deputies.yaml}. */
	record Congress(List<Serving> deputies, List<Former> former) {

	}

	/**
	 * @param point the liaison point where he is on duty
	 */
	record Serving(int number, String name, String gender, String ethnicity, String birth, String party,
			String education, String occupation, String composition, String level, String term, Integer constituency,
			String electingUnit, String group, boolean convener, LocalDate elected, boolean reelected, String phone,
			String officePhone, List<String> focus, List<String> pledges, int point) {

	}

	record Former(int number, String name, String gender, String birth, String level, Integer constituency, String term,
			@JsonProperty("from") LocalDate validFrom, @JsonProperty("to") LocalDate validTo, String occupation) {

	}

}
