package org.liaisonstation.publication;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * What a viewer may do with a publication now.
 *
 * @param mayEdit rewrite it and hand it in
 * @param mayApprove approve it: the director, and not the one who wrote it
 * @param maySendBack send it back to its writer
 * @param mayWithdraw take it down
 */
record PublicationPermissions(boolean mayEdit, boolean mayApprove, boolean maySendBack, boolean mayWithdraw) {

	static PublicationPermissions of(Publication publication, Viewer viewer) {
		boolean toDecide = viewer.is(Role.DIRECTOR) && publication.state() == PublicationState.SUBMITTED;
		return new PublicationPermissions(viewer.isOffice() && publication.state().isOpenToWriting(),
				toDecide && !viewer.accountId().equals(publication.writerId()), toDecide,
				viewer.isOffice() && publication.isPublished());
	}

}
