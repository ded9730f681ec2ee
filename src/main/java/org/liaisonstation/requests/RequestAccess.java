package org.liaisonstation.requests;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Mandates;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.stereotype.Component;

/**
 * The one door to a request: nobody gets one that he may not see, and nobody acts on a
 * page that is out of date.
 */
@Component
class RequestAccess {

	private final Requests requests;

	private final Mandates mandates;

	RequestAccess(Requests requests, Mandates mandates) {
		this.requests = requests;
		this.mandates = mandates;
	}

	/**
	 * The request, if the viewer may see anything of it.
	 * @throws NotFound if there is none, or none for him
	 */
	Request findVisible(UUID id, Viewer viewer) {
		Request request = this.requests.findById(id).orElseThrow(NotFound::new);
		if (permissions(request, viewer).sight() == RequestPermissions.Sight.NONE) {
			throw new NotFound();
		}
		return request;
	}

	RequestPermissions permissions(Request request, Viewer viewer) {
		return RequestPermissions.of(request, viewer, constituencies(viewer));
	}

	/** The constituencies in which the viewer serves as a deputy. */
	Set<UUID> constituencies(Viewer viewer) {
		if (!viewer.is(Role.DEPUTY) || viewer.deputyId() == null) {
			return Set.of();
		}
		return this.mandates.findByDeputyIdOrderByValidFromDescIdDesc(viewer.deputyId())
			.stream()
			.filter((mandate) -> mandate.isServing() && mandate.constituency() != null)
			.map((mandate) -> mandate.constituency().id())
			.collect(Collectors.toSet());
	}

	/**
	 * The request, if the viewer may do this to it now.
	 * @param version the version that the page was made from
	 * @throws NotFound if he may not see it, or never may do this
	 * @throws StalePage if it was changed since the page was made
	 */
	Request toAct(UUID id, Long version, Viewer viewer, Act act) {
		Request request = findVisible(id, viewer);
		RequestPermissions permissions = permissions(request, viewer);
		if (!permissions.seesMatter()) {
			throw new NotFound();
		}
		if (!request.version().equals(version)) {
			throw new StalePage(request.number(), request.href(), request.changedBy(), request.changedAt(),
					request.changedWhat());
		}
		if (!permissions.allow(act)) {
			throw new NotFound();
		}
		return request;
	}

}
