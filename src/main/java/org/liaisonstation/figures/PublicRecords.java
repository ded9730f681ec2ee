package org.liaisonstation.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;
import org.liaisonstation.settings.CodeLists;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public may read of the records behind a number: of requests number and public
 * title where they are published, else the category alone.
 */
@Component
@Transactional(readOnly = true)
class PublicRecords {

	private static final String REQUEST = "request";

	private final JdbcClient jdbc;

	private final Publications publications;

	private final CodeLists codes;

	PublicRecords(JdbcClient jdbc, Publications publications, CodeLists codes) {
		this.jdbc = jdbc;
		this.publications = publications;
		this.codes = codes;
	}

	/**
	 * A line of the public list.
	 *
	 * @param number the number of a published record, or null
	 * @param href without the context path, or null
	 */
	record Line(LocalDate onDate, String number, String title, String href) {
	}

	List<Line> of(Figure figure, List<FigureRecord> records) {
		return switch (figure.listing()) {
			case NONE -> List.of();
			case TITLES -> records.stream().map((found) -> titled(figure, found)).toList();
			case PUBLISHED -> published(records);
		};
	}

	private static Line titled(Figure figure, FigureRecord found) {
		String href = (figure.publicHref() != null)
				? figure.publicHref().replace("{subject}", found.subjectId().toString()) : null;
		return new Line(found.onDate(), null, found.title(), href);
	}

	private List<Line> published(List<FigureRecord> records) {
		List<UUID> subjects = records.stream().map(FigureRecord::subjectId).toList();
		Map<UUID, Publication> published = this.publications.publishedOf(REQUEST, subjects);
		Map<UUID, String> categories = categories(subjects);
		return records.stream().map((found) -> {
			Publication publication = published.get(found.subjectId());
			return (publication != null)
					? new Line(found.onDate(), publication.subjectNumber(), publication.title(),
							"/cases/" + publication.subjectNumber())
					: new Line(found.onDate(), null, category(categories.get(found.subjectId())), null);
		}).toList();
	}

	/** Of a matter that tells of somebody's health not even the category is public. */
	private String category(String code) {
		return (code != null) ? this.codes.path(CodeLists.CATEGORY, code) : "不公开类别";
	}

	private Map<UUID, String> categories(List<UUID> subjects) {
		Map<UUID, String> categories = new HashMap<>();
		if (!subjects.isEmpty()) {
			this.jdbc.sql("SELECT subject_id, category FROM request_public_category WHERE subject_id IN (:subjects)")
				.param("subjects", subjects)
				.query((row, number) -> categories.put(row.getObject("subject_id", UUID.class),
						row.getString("category")))
				.list();
		}
		return categories;
	}

}
