package org.liaisonstation.publication;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

/**
 * Shows the original beside its public text. The module that owns the records implements
 * it as a bean, one for each kind.
 */
public interface Original {

	/** The kind of record that this one knows, for instance {@code request}. */
	String kind();

	/** The kind in the words of the desk, for instance 诉求. */
	String label();

	/**
	 * What the writer and the approver read the public text against: names of fields and
	 * their plain texts, in order. The addresses and telephone numbers of people have no
	 * place in it.
	 * @return empty where the viewer may not see the record
	 */
	Optional<Map<String, String>> of(UUID subjectId, Viewer viewer);

	/**
	 * Whether anything of the record may be public now. It may have been withdrawn, or
	 * have become a matter for a few, since its text was begun.
	 */
	default boolean mayBePublic(UUID subjectId) {
		return true;
	}

}
