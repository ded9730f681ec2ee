package org.liaisonstation.activities;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the ids and codes of an activity are called. All ids of a page are asked for by
 * one statement; they are of seven tables, and unique among all of them.
 */
@Component
class ActivityNames {

	static final String CATEGORY = "activity_category";

	static final String THEME = "activity_theme";

	static final String FIELD = "activity_field";

	static final String FUNCTION = "activity_function";

	static final String TAG = "opinion_tag";

	/** A household in difficulty has a number and no name. */
	private static final String NAMES = """
			SELECT id, name FROM place WHERE id = ANY (CAST(:ids AS uuid[]))
			UNION ALL SELECT id, name FROM unit WHERE id = ANY (CAST(:ids AS uuid[]))
			UNION ALL SELECT id, name FROM deputy WHERE id = ANY (CAST(:ids AS uuid[]))
			UNION ALL SELECT id, name FROM deputy_group WHERE id = ANY (CAST(:ids AS uuid[]))
			UNION ALL SELECT id, name FROM liaison_point WHERE id = ANY (CAST(:ids AS uuid[]))
			UNION ALL SELECT id, name FROM station_room WHERE id = ANY (CAST(:ids AS uuid[]))
			UNION ALL SELECT id, coalesce(name, '困难户第' || number || '号') FROM visited_body
			WHERE id = ANY (CAST(:ids AS uuid[]))""";

	private final JdbcClient jdbc;

	private final CodeLists codes;

	ActivityNames(JdbcClient jdbc, CodeLists codes) {
		this.jdbc = jdbc;
		this.codes = codes;
	}

	/** The names of whatever stands on the page of an activity. */
	Names of(Activity activity, Collection<UUID> more) {
		Set<UUID> ids = new HashSet<>(more);
		ids.addAll(idsOf(activity.outline(), activity.venue(), activity.subjects()));
		ids.addAll(activity.attendances().keySet());
		activity.followUps().forEach((line) -> ids.add(line.unitId()));
		return of(ids);
	}

	static Collection<UUID> idsOf(Outline outline, Venue venue, Collection<VisitedSubject> subjects) {
		return Stream
			.concat(Stream.of(outline.groupId(), venue.placeId(), venue.pointId(), venue.roomId()),
					subjects.stream().map(VisitedSubject::id))
			.filter(Objects::nonNull)
			.toList();
	}

	Names of(Collection<UUID> ids) {
		String[] asked = ids.stream().filter(Objects::nonNull).map(UUID::toString).distinct().toArray(String[]::new);
		Map<UUID, String> names = (asked.length == 0) ? Map.of()
				: this.jdbc.sql(NAMES)
					.param("ids", asked)
					.query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
					.list()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
		return new Names(names, this.codes);
	}

	/** The names, for pages. */
	record Names(Map<UUID, String> names, CodeLists codes) {

		/** Nothing for no id. */
		public String of(UUID id) {
			return (id != null) ? this.names.getOrDefault(id, "") : "";
		}

		public String subject(VisitedSubject subject) {
			return of(subject.id());
		}

		public String category(String code) {
			return this.codes.name(CATEGORY, code);
		}

		public String theme(String code) {
			return this.codes.name(THEME, code);
		}

		public String field(String code) {
			return this.codes.name(FIELD, code);
		}

		public String function(String code) {
			return this.codes.name(FUNCTION, code);
		}

		public String tag(String code) {
			return this.codes.name(TAG, code);
		}

		/** 东柳村 · 民情茶话亭 · 村委会二楼. */
		public String venue(Venue venue) {
			return Stream.of(of(venue.placeId()), of(venue.pointId()), of(venue.roomId()), venue.location())
				.filter((part) -> part != null && !part.isEmpty())
				.distinct()
				.collect(Collectors.joining(" · "));
		}

		public String subjects(List<VisitedSubject> subjects) {
			return subjects.stream().map(this::subject).collect(Collectors.joining("、"));
		}

		/** 企业、窗口部门. */
		public String kinds(List<VisitedSubject> subjects) {
			return subjects.stream()
				.map((subject) -> subject.kind().label())
				.distinct()
				.collect(Collectors.joining("、"));
		}

		/** Of the deputies whose attendance is one of these. */
		public String deputies(Activity activity, Collection<Attendance.State> states) {
			return activity.attendances()
				.entrySet()
				.stream()
				.filter((one) -> states.contains(one.getValue().state()))
				.map((one) -> of(one.getKey()))
				.sorted()
				.collect(Collectors.joining("、"));
		}

	}

}
