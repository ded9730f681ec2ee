package org.liaisonstation.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work on public texts: write, hand in, approve or send back, take down.
 */
@Component
@Transactional
public class PublicationDesk {

	static final int PAGE = 30;

	private final PublicationRecords records;

	private final Map<String, Original> originals;

	private final Clock clock;

	PublicationDesk(PublicationRecords records, ObjectProvider<Original> originals, Clock clock) {
		this.records = records;
		this.originals = originals.stream().collect(Collectors.toMap(Original::kind, Function.identity()));
		this.clock = clock;
	}

	/** With its texts; missing as well where the viewer may not see the original. */
	@Transactional(readOnly = true)
	Publication find(UUID id, Viewer viewer) {
		Publication publication = this.records.findById(id).orElseThrow(NotFound::new);
		original(publication, viewer);
		return publication;
	}

	/** The original beside it; empty for a kind that shows none. */
	@Transactional(readOnly = true)
	Map<String, String> original(Publication publication, Viewer viewer) {
		Original original = this.originals.get(publication.subjectKind());
		return (original != null) ? original.of(publication.subjectId(), viewer).orElseThrow(NotFound::new) : Map.of();
	}

	/**
	 * Whether its record may become public at all; a kind unknown here decides itself.
	 */
	@Transactional(readOnly = true)
	boolean mayBePublic(Publication publication) {
		Original original = this.originals.get(publication.subjectKind());
		return original == null || original.mayBePublic(publication.subjectId());
	}

	/** The kind of the original in the words of the desk. */
	String kindLabel(Publication publication) {
		return Optional.ofNullable(this.originals.get(publication.subjectKind())).map(Original::label).orElse("");
	}

	/** One more than a page, newest change first, from where the last page ended. */
	@Transactional(readOnly = true)
	List<Publication> list(PublicationState state, Instant at, UUID id) {
		Collection<PublicationState> states = (state != null) ? List.of(state)
				: Arrays.asList(PublicationState.values());
		Limit limit = Limit.of(PAGE + 1);
		return (at != null && id != null) ? this.records.changedBefore(states, at, id, limit)
				: this.records.newest(states, limit);
	}

	/** These of them that there are, as the list shows them. */
	@Transactional(readOnly = true)
	List<Publication> list(Collection<UUID> ids) {
		return this.records.findByIdInOrderByChangedAtDescIdDesc(ids);
	}

	@Transactional(readOnly = true)
	Map<PublicationState, Long> tallies() {
		Map<PublicationState, Long> tallies = new EnumMap<>(PublicationState.class);
		this.records.tallies().forEach((tally) -> tallies.put(tally.getState(), tally.getNumber()));
		return tallies;
	}

	String edit(UUID id, PublicationForm form, Viewer viewer) {
		return towardsPublic(id, form.version(), viewer,
				(publication, at) -> publication.edit(form.publicTitle(), form.publicText(), viewer, at));
	}

	public String submit(UUID id, PublicationForm form, Viewer viewer) {
		return towardsPublic(id, form.version(), viewer,
				(publication, at) -> publication.submit(form.publicTitle(), form.publicText(), viewer, at));
	}

	public String approve(UUID id, Long version, Viewer viewer) {
		return towardsPublic(id, version, viewer, (publication, at) -> publication.approve(viewer, at));
	}

	String sendBack(UUID id, ReasonForm form, Viewer viewer) {
		return change(id, form.version(), viewer, (publication, at) -> publication.sendBack(form.reason(), viewer, at));
	}

	String withdraw(UUID id, ReasonForm form, Viewer viewer) {
		return change(id, form.version(), viewer, (publication, at) -> publication.withdraw(form.reason(), viewer, at));
	}

	/** One of the acts that end in public; refused where the record may not be public. */
	private String towardsPublic(UUID id, Long version, Viewer viewer, BiConsumer<Publication, Instant> act) {
		return change(id, version, viewer, (publication, at) -> {
			if (!mayBePublic(publication)) {
				throw new PublicationRefused("原件已经撤销，或者转为敏感、保密事项，不能公开。");
			}
			act.accept(publication, at);
		});
	}

	/**
	 * Does one act on the publication as the page showed it, and leads back to its page.
	 */
	private String change(UUID id, Long version, Viewer viewer, BiConsumer<Publication, Instant> act) {
		Publication publication = find(id, viewer);
		if (!publication.version().equals(version)) {
			throw stale(publication, "状态是“" + publication.state().label() + "”");
		}
		try {
			act.accept(publication, this.clock.instant());
		}
		catch (PublicationRefused refused) {
			throw stale(publication, refused.reason());
		}
		this.records.save(publication);
		return publication.href();
	}

	private static StalePage stale(Publication publication, String what) {
		return new StalePage(publication.subjectNumber(), publication.href(), publication.changedBy(),
				publication.changedAt(), what);
	}

}
