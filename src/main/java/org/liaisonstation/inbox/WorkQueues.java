package org.liaisonstation.inbox;

import java.util.List;

import org.liaisonstation.accounts.Viewer;

/**
 * What of a module waits for somebody, as the work list on {@code /desk} shows it. Each
 * module has a bean of its own, ordered by {@code @Order}; nothing is counted that the
 * viewer may not see.
 */
public interface WorkQueues {

	/** Those of the viewer that are not empty, the most pressing first. */
	List<WorkQueue> of(Viewer viewer);

}
