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

	/**
	 * Rights to a publication.
	 * @param mayBePublic whether its record may become public
	 */
	static PublicationPermissions of(Publication publication, boolean mayBePublic, Viewer viewer) {
		boolean toDecide = viewer.is(Role.DIRECTOR) && publication.state() == PublicationState.SUBMITTED;
		return new PublicationPermissions(mayBePublic && viewer.isOffice() && publication.state().isOpenToWriting(),
				mayBePublic && toDecide && !viewer.accountId().equals(publication.writerId()), toDecide,
				viewer.isOffice() && publication.isPublished());
	}

}
