package org.liaisonstation.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules ask: is there a public text of this record, and what is public.
 */
@Component
@Transactional(readOnly = true)
public class Publications {

	private final PublicationRecords records;

	private final Clock clock;

	Publications(PublicationRecords records, Clock clock) {
		this.records = records;
		this.clock = clock;
	}

	/**
	 * The publication of a record in whatever state, for its page at the desk. Nothing of
	 * it may reach the public unless it {@link Publication#isPublished}.
	 */
	public Optional<Publication> find(String kind, UUID subjectId) {
		return this.records.findBySubjectKindAndSubjectId(kind, subjectId);
	}

	/** What is public of one record. */
	public Optional<Publication> publishedOf(String kind, UUID subjectId) {
		return find(kind, subjectId).filter(Publication::isPublished);
	}

	/** What is public of these records, by the record's id. */
	public Map<UUID, Publication> publishedOf(String kind, Collection<UUID> subjectIds) {
		if (subjectIds.isEmpty()) {
			return Map.of();
		}
		return this.records.findBySubjectKindAndStateAndSubjectIdIn(kind, PublicationState.PUBLISHED, subjectIds)
			.stream()
			.collect(Collectors.toMap(Publication::subjectId, Function.identity()));
	}

	/**
	 * The texts that wait for somebody.
	 *
	 * @param title what is to be done with them
	 * @param list where all of them are, without the context path
	 * @param several what may be done to several of them at once
	 */
	public record Waiting(String title, String act, String list, long count, List<Publication> first,
			List<Choice> several) {

	}

	/**
	 * What the director has to decide on, what staff have begun or got back; the newest
	 * first.
	 */
	public Waiting waitingFor(Viewer viewer, int most) {
		boolean decides = viewer.is(Role.DIRECTOR);
		List<PublicationState> states = decides ? List.of(PublicationState.SUBMITTED)
				: List.of(PublicationState.DRAFT, PublicationState.RETURNED);
		long count = this.records.countByStateIn(states);
		return new Waiting(decides ? "公示稿待审核" : "公示稿待写", decides ? "审核" : "起草",
				decides ? "/desk/publications?state=SUBMITTED" : "/desk/publications", count,
				(count > 0) ? this.records.newest(states, Limit.of(most)) : List.of(),
				(decides && count > 1) ? PublicationBatchController.ACTS : List.of());
	}

	/** What became public last. */
	public List<Publication> latest(String kind, int limit) {
		return this.records.latest(kind, Limit.of(limit));
	}

	/**
	 * The next page after a publication, newest first.
	 * @param at when that publication became public
	 * @param id its id
	 */
	public List<Publication> publishedBefore(String kind, Instant at, UUID id, int limit) {
		return this.records.publishedBefore(kind, at, id, Limit.of(limit));
	}

	/**
	 * Begins a draft, or finds the publication that the record already has. Whether the
	 * record may become public at all the caller has decided.
	 * @param href the page of the original at the desk, without the context path
	 * @param suggestedTitle a title to begin with, or null
	 */
	@Transactional
	public Publication open(String kind, UUID subjectId, String number, String href, String suggestedTitle,
			Viewer viewer) {
		return find(kind, subjectId).orElseGet(() -> this.records
			.save(Publication.draft(kind, subjectId, number, href, suggestedTitle, viewer, this.clock.instant())));
	}

	/**
	 * The record was withdrawn (撤销), and what there is of a public text goes with it; a
	 * record without one is left alone.
	 * @param reason as it was given for the record
	 */
	@Transactional
	public void withdrawWith(String kind, UUID subjectId, String reason, Viewer by) {
		find(kind, subjectId).ifPresent((publication) -> {
			publication.withdrawWithRecord(reason, by, this.clock.instant());
			this.records.save(publication);
		});
	}

}
