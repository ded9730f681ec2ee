package org.liaisonstation.accounts;

import java.util.List;
import java.util.UUID;

/**
 * Whom an account can stand for. The modules that keep deputies, units and observers lie
 * above or beside this one; each provides a bean for its kind.
 */
public interface AccountSubjects {

	Subject.Kind kind();

	/** All that an account may be made for today, in the order of the choice list. */
	List<Choice> choices();

	/**
	 * @param label what the administrator recognizes the subject by
	 */
	record Choice(UUID id, String label) {

	}

}
