package org.liaisonstation.forms;

import java.util.Optional;
import java.util.UUID;

/**
 * Knows the records under an address, and who changed one last: asked when two people
 * saved at the same moment and the database let only the first one through.
 */
public interface Overtaken {

	/** The beginning of the addresses of its records, before the id. */
	String under();

	/** What became of the record meanwhile, read anew; empty where there is none. */
	Optional<StalePage> by(UUID id);

}
