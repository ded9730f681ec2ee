package org.liaisonstation.demo;

import java.util.HashMap;
import java.util.Map;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.VisitedSubject;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.Observer;
import org.liaisonstation.station.Room;
import org.liaisonstation.units.Unit;

/**
 * Who and what takes part, by the names and numbers that the files use.
 *
 * @param deputies the serving ones, by their number
 * @param groups of deputies, by their name
 * @param rooms of the station, by their name
 * @param subjects whom deputies visit and link with, by the name that people read
 * @param observers those with an account, by their user name
 * @param viewers who acts, by username
 */
record DemoCast(Map<Integer, Constituency> constituencies, Map<String, Place> places, Map<String, Unit> units,
		Map<Integer, LiaisonPoint> points, Map<Integer, Deputy> deputies, Map<String, DeputyGroup> groups,
		Map<String, Room> rooms, Map<String, VisitedSubject> subjects, Map<String, Observer> observers,
		Map<String, Viewer> viewers) {

	static DemoCast empty() {
		return new DemoCast(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
				new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
	}

	Viewer staff() {
		return this.viewers.get("staff");
	}

	Viewer director() {
		return this.viewers.get("director");
	}

	/** The account of a deputy by his number. */
	Viewer deputy(int number) {
		return this.viewers.get("deputy%02d".formatted(number));
	}

	/** The account of a unit by its code. */
	Viewer unit(String code) {
		return this.viewers.get("unit" + code);
	}

}
