package org.liaisonstation.requests;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;

/**
 * Records of which a request can be made, such as opinions. The modules that keep them
 * lie above this one; each provides a bean for its kind.
 */
public interface RequestSource {

	/** As the address of a registration says it: {@code origin=opinion:{id}}. */
	String kind();

	/**
	 * What a registration begins with. Whose name it brings along is shown by it: leave a
	 * trace.
	 * @throws org.liaisonstation.forms.NotFound where the viewer knows of no such record
	 * @throws org.liaisonstation.forms.StalePage where no request can be made of it (any
	 * more)
	 */
	Beginning begin(UUID id, Viewer viewer);

	/**
	 * The request is there: in the transaction of its registration.
	 * @return the record's node, which is put into the lineage and linked
	 * @throws org.liaisonstation.forms.StalePage where one was made of it meanwhile
	 */
	Node became(UUID id, UUID requestId, Viewer by);

	/** How the one led to the other. */
	Relation relation();

	/**
	 * What the form is filled with; all but the label, the address and the channel may be
	 * missing.
	 *
	 * @param label what it is called, for instance 意见 YJ-2026-0001
	 * @param href its page, without the context path
	 */
	record Beginning(String label, String href, String channel, String content, String name, UUID placeId, UUID pointId,
			UUID deputyId, String location) {

	}

}
