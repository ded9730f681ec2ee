package org.liaisonstation.activities;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.lineage.Lineage;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the modules above make of an opinion: a text to begin with, without who said it,
 * and its place in the chain.
 */
@Service
@Transactional
public class OpinionExcerpts {

	private final Opinions opinions;

	private final Lineage lineage;

	OpinionExcerpts(Opinions opinions, Lineage lineage) {
		this.opinions = opinions;
		this.lineage = lineage;
	}

	/** What was said. */
	public record Excerpt(UUID id, String number, String href, String text) {

	}

	/** For the office, and for a deputy who heard it himself. */
	@Transactional(readOnly = true)
	public Optional<Excerpt> of(UUID id, Viewer viewer) {
		return this.opinions.findById(id)
			.filter((opinion) -> opinion.mayBeWrittenBy(viewer))
			.map((opinion) -> new Excerpt(id, opinion.number(), opinion.href(), opinion.text()));
	}

	/** Tells the chains of it, so that something may be linked to it. */
	public void putIntoLineage(UUID id) {
		this.lineage.put(this.opinions.findById(id).orElseThrow(NotFound::new).node());
	}

}
