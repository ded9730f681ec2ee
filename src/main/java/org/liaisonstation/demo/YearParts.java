package org.liaisonstation.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A day of the year for each of many things, spread evenly but not regularly; what speaks
 * of a season chooses first.
 */
class YearParts {

	/**
	 * What wants a day.
	 *
	 * @param months those that its text speaks of; null: any
	 * @param room working days that it needs until the end
	 */
	record Wish(String key, List<Integer> months, int room) {

	}

	private final DemoDates dates;

	private final Map<String, LocalDate> days = new HashMap<>();

	YearParts(int seed, DemoDates dates, List<Wish> wishes) {
		this.dates = dates;
		Random chance = new Random(seed);
		List<Double> parts = new ArrayList<>();
		for (int i = 0; i < wishes.size(); i++) {
			parts.add((i + chance.nextDouble(0.05, 0.95)) / wishes.size());
		}
		Collections.shuffle(parts, chance);
		wishes.stream().sorted(Comparator.comparing((wish) -> wish.months() == null)).forEach((wish) -> {
			Double part = parts.stream().filter((free) -> fits(wish, free)).findFirst().orElse(parts.get(0));
			parts.remove(part);
			this.days.put(wish.key(), dates.day(part, wish.room()));
		});
	}

	private boolean fits(Wish wish, double part) {
		return wish.months() == null || wish.months().contains(this.dates.day(part, wish.room()).getMonthValue());
	}

	LocalDate day(String key) {
		return this.days.get(key);
	}

}
