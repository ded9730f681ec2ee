package org.liaisonstation.demo;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.station.Observer;
import org.liaisonstation.station.Observers;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The observers of the demo station, all appointed on its first day. */
@Component
@ConditionalOnProperty("station.demo")
class DemoObservers {

	private static final int YEARS = 3;

	private final Observers observers;

	private final ApplicationEventPublisher events;

	DemoObservers(Observers observers, ApplicationEventPublisher events) {
		this.observers = observers;
		this.events = events;
	}

	void appoint(LocalDate day, DemoCast cast) {
		LocalDate last = Year.of(day.getYear() + YEARS - 1).atMonth(12).atEndOfMonth();
		List<StationFile.Neighbour> neighbours = DemoFiles.list("observers.yaml", StationFile.Neighbour.class);
		for (int i = 0; i < neighbours.size(); i++) {
			StationFile.Neighbour from = neighbours.get(i);
			Observer observer = new Observer(from.name(), "柳站聘〔%d〕%d号".formatted(day.getYear(), i + 1), day, last);
			observer.person(from.name(), "男".equals(from.gender()) ? "M" : "F", from.phone());
			Place place = cast.places().get(from.place());
			observer.lieIn(place.constituency(), place);
			this.events.publishEvent(Recorded.of("observer.added", "observer", observer.id()));
			this.observers.save(observer);
			if (from.account() != null) {
				cast.observers().put(from.account(), observer);
			}
		}
	}

}
