package org.liaisonstation.supervision.research;

import java.util.Collection;
import java.util.UUID;

import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.Notices;

import org.springframework.stereotype.Component;

/** Who is told of what happens to a report, in the transaction of the act. */
@Component
class ResearchNotices {

	private final Notices notices;

	ResearchNotices(Notices notices) {
		this.notices = notices;
	}

	void director(ResearchReport report, ResearchTidings tidings) {
		tell(report, tidings, Audience.director());
	}

	void office(ResearchReport report, ResearchTidings tidings) {
		tell(report, tidings, Audience.office());
	}

	void authors(ResearchReport report, ResearchTidings tidings) {
		tell(report, tidings, report.authors().stream().map(Audience::deputy).toArray(Audience[]::new));
	}

	void units(ResearchReport report, ResearchTidings tidings, Collection<UUID> units) {
		tell(report, tidings, units.stream().map(Audience::unit).toArray(Audience[]::new));
	}

	/** The report was withdrawn: units know of it no more. */
	void takeFromUnits(ResearchReport report) {
		this.notices.takeFrom(report.id(),
				report.deliveries()
					.stream()
					.map((delivery) -> Audience.unit(delivery.unitId()))
					.toArray(Audience[]::new));
	}

	private void tell(ResearchReport report, ResearchTidings tidings, Audience... to) {
		if (to.length > 0) {
			this.notices.tell(new About(report.id(), report.name(), report.href(), false), tidings.news(), to);
		}
	}

}
