package org.liaisonstation.proposals;

import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

/**
 * A kind of record that a proposal can be made of. A module above this one implements it
 * as a bean for its own records.
 */
public interface ProposalSource {

	/**
	 * What a sheet begins with.
	 *
	 * @param name the record as pages name it, for instance 诉求 SQ-2026-0001
	 * @param href its page at the desk, without the context path
	 * @param title to begin with, or null
	 */
	record Beginning(String name, String href, String title, String situation) {

	}

	/**
	 * The kind of its node in the lineage, and the parameter of the page of a new sheet.
	 */
	String kind();

	/** Empty where there is none such, or none for the viewer. */
	Optional<Beginning> of(UUID id, Viewer viewer);

	/** Puts its node into the lineage, so that the proposal can be linked to it. */
	void putIntoLineage(UUID id);

	/** The proposal was filed with a congress: who waits for it is told. */
	default void filed(UUID id, String words, Viewer by) {
	}

	/** The proposal was answered: who waits for it is told. */
	default void answered(UUID id, String words, Viewer by) {
	}

}
