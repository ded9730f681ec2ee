package org.liaisonstation.demo;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.activities.SubjectKind;
import org.liaisonstation.activities.VisitedSubject;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.deputies.Composition;
import org.liaisonstation.deputies.ContactCard;
import org.liaisonstation.deputies.ContactCards;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.paper.RandomCode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The deputies of the demo station, each with a mandate and a published card, the former
 * ones with an ended mandate.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoDeputies {

	private static final String MALE = "男";

	private final Deputies deputies;

	private final DeputyGroups groups;

	private final Mandates mandates;

	private final ContactCards cards;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DemoDeputies(Deputies deputies, DeputyGroups groups, Mandates mandates, ContactCards cards,
			ApplicationEventPublisher events, Clock clock) {
		this.deputies = deputies;
		this.groups = groups;
		this.mandates = mandates;
		this.cards = cards;
		this.events = events;
		this.clock = clock;
	}

	void move(DemoCast cast) {
		StationFile.Congress congress = DemoFiles.one("deputies.yaml", StationFile.Congress.class);
		Map<Integer, List<Deputy>> onDuty = new HashMap<>();
		for (StationFile.Serving serving : congress.deputies()) {
			Deputy deputy = deputy(serving);
			cast.deputies().put(serving.number(), deputy);
			DeputyGroup group = cast.groups()
				.computeIfAbsent(serving.group(),
						(name) -> this.groups.save(new DeputyGroup(name, DeputyGroup.Kind.TERRITORY)));
			publishCard(mandate(serving, deputy, group, cast));
			onDuty.computeIfAbsent(serving.point(), (point) -> new ArrayList<>()).add(deputy);
			if (serving.convener() || serving.constituency() == null) {
				onDuty.computeIfAbsent(0, (main) -> new ArrayList<>()).add(deputy);
			}
		}
		congress.former().forEach((former) -> former(former, cast));
		onDuty.forEach((point, there) -> cast.points().get(point).staff(there));
	}

	private Deputy deputy(StationFile.Serving from) {
		Deputy deputy = new Deputy(from.name());
		deputy.person(from.name(), gender(from.gender()), from.ethnicity(), YearMonth.parse(from.birth()));
		deputy.background(from.party(), from.education(), from.occupation(), null,
				Arrays.stream(Composition.values())
					.filter((composition) -> composition.label().equals(from.composition()))
					.findFirst()
					.orElseThrow());
		deputy.contact(from.officePhone(), from.phone(), null, null);
		deputy.introduce(String.join("、", from.focus()), String.join("\n", from.pledges()));
		return saved(deputy);
	}

	private Mandate mandate(StationFile.Serving from, Deputy deputy, DeputyGroup group, DemoCast cast) {
		Level level = level(from.level());
		Mandate mandate = (from.constituency() != null)
				? Mandate.ofConstituency(deputy, from.term(), level, cast.constituencies().get(from.constituency()),
						from.elected())
				: Mandate.ofElectingUnit(deputy, from.term(), level, from.electingUnit(), from.elected());
		mandate.elected(from.elected(), false, from.reelected());
		mandate.join(group, from.convener());
		return saved(mandate);
	}

	private void publishCard(Mandate mandate) {
		this.cards.save(new ContactCard(mandate, RandomCode.fresh(), this.clock.instant()));
		this.events.publishEvent(Recorded.of("deputy.published", "deputy", mandate.deputy().id()));
	}

	private void former(StationFile.Former from, DemoCast cast) {
		Deputy deputy = new Deputy(from.name());
		deputy.person(from.name(), gender(from.gender()), null, YearMonth.parse(from.birth()));
		deputy.background(null, null, from.occupation(), null, null);
		saved(deputy);
		Mandate mandate = Mandate.ofConstituency(deputy, from.term(), level(from.level()),
				cast.constituencies().get(from.constituency()), from.validFrom());
		mandate.end(from.validTo(), "任期届满");
		saved(mandate);
		cast.subjects().put(from.name(), VisitedSubject.of(SubjectKind.FORMER_DEPUTY, deputy.id()));
	}

	private Deputy saved(Deputy deputy) {
		this.events.publishEvent(Recorded.of("deputy.added", "deputy", deputy.id()));
		return this.deputies.save(deputy);
	}

	private Mandate saved(Mandate mandate) {
		this.events.publishEvent(Recorded.of("mandate.added", "mandate", mandate.id()));
		return this.mandates.save(mandate);
	}

	private static String gender(String name) {
		return MALE.equals(name) ? "M" : "F";
	}

	private static Level level(String label) {
		return Arrays.stream(Level.values()).filter((level) -> level.label().equals(label)).findFirst().orElseThrow();
	}

}
