package org.liaisonstation.noticeboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.calendar.WorkingCalendar;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.ContactCard;
import org.liaisonstation.deputies.ContactCards;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.DutyCounts;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.paper.PublicAddress;
import org.liaisonstation.paper.QrCode;
import org.liaisonstation.station.LiaisonPoint;
import org.liaisonstation.station.LiaisonPoints;
import org.liaisonstation.station.Reception;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The public roll of deputies (代表名录): whoever serves, with his card where there is one.
 */
@Component
@Transactional(readOnly = true)
class DeputyRoll {

	private static final String HIGHER = "市、省和全国人大代表";

	private final Mandates mandates;

	private final ContactCards cards;

	private final Places places;

	private final LiaisonPoints points;

	private final PublicAddress address;

	private final WorkingCalendar calendar;

	private final DutyCounts duties;

	private final Clock clock;

	DeputyRoll(Mandates mandates, ContactCards cards, Places places, LiaisonPoints points, PublicAddress address,
			WorkingCalendar calendar, DutyCounts duties, Clock clock) {
		this.mandates = mandates;
		this.cards = cards;
		this.places = places;
		this.points = points;
		this.address = address;
		this.calendar = calendar;
		this.duties = duties;
		this.clock = clock;
	}

	/**
	 * Everyone who serves, by constituency.
	 * @param text a village, an estate or a name, or nothing for everyone
	 */
	Map<String, List<Entry>> byConstituency(String text) {
		List<Mandate> serving = this.mandates.serving();
		Set<UUID> around = text.isEmpty() ? Set.of() : this.places.constituenciesWith(text);
		List<Mandate> wanted = serving.stream()
			.filter((mandate) -> text.isEmpty() || isWanted(mandate, text, around))
			.toList();
		Map<UUID, ContactCard> published = this.cards
			.findByMandateIdInAndWithdrawnAtIsNull(wanted.stream().map(Mandate::id).toList())
			.stream()
			.collect(Collectors.toMap((card) -> card.mandate().id(), Function.identity()));
		return wanted.stream()
			.map((mandate) -> entry(mandate, published.get(mandate.id())))
			.collect(Collectors.groupingBy(Entry::heading, LinkedHashMap::new, Collectors.toList()));
	}

	/** One of them, with the points where he is on duty. */
	Shown find(UUID deputyId) {
		List<Mandate> mandates = this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(deputyId)
			.stream()
			.filter(Mandate::isServing)
			.toList();
		if (mandates.isEmpty()) {
			throw new NotFound();
		}
		List<Entry> entries = mandates.stream()
			.map((mandate) -> entry(mandate, this.cards.findByMandateIdAndWithdrawnAtIsNull(mandate.id()).orElse(null)))
			.toList();
		List<LiaisonPoint> points = this.points.ofDeputy(deputyId);
		Optional<Duty> next = points.stream()
			.flatMap((point) -> point.nextReception(LocalDate.now(this.clock), this.calendar.days())
				.map((time) -> new Duty(point, time))
				.stream())
			.min(Comparator.comparing((duty) -> duty.time().day().atTime(duty.time().from())));
		int year = LocalDate.now(this.clock).getYear();
		return new Shown(mandates.get(0).deputy(), entries, points, next.orElse(null), year,
				this.duties.of(deputyId, year));
	}

	private static boolean isWanted(Mandate mandate, String text, Set<UUID> around) {
		return mandate.deputy().name().contains(text) || (mandate.constituency() != null
				&& (around.contains(mandate.constituency().id()) || mandate.constituency().description().contains(text)
						|| mandate.constituency().name().contains(text)));
	}

	private Entry entry(Mandate mandate, ContactCard card) {
		return new Entry(mandate, (card != null) ? card.code() : null,
				(card != null) ? this.address.qr("/d/" + card.code()) : null);
	}

	/**
	 * A mandate on the roll.
	 *
	 * @param code of the published card, or null
	 */
	record Entry(Mandate mandate, String code, QrCode qr) {

		String heading() {
			return (this.mandate.constituency() != null) ? this.mandate.constituency().name() : HIGHER;
		}

	}

	/** When and where he is on duty next. */
	record Duty(LiaisonPoint point, Reception time) {
	}

	/** A deputy's page; of what he did this year the counts alone (代表法 58). */
	record Shown(Deputy deputy, List<Entry> entries, List<LiaisonPoint> points, Duty next, int year,
			List<DutyCounts.Count> duties) {
	}

}
