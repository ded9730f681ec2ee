package org.liaisonstation.requests;

import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

/**
 * Everybody who may stand before a request, as the table of rights has them.
 */
enum Who {

	STAFF("站务人员", account(Role.STAFF, null, null)), DIRECTOR("工委主任", account(Role.DIRECTOR, null, null)),
	FOLLOWING_DEPUTY("跟踪代表", account(Role.DEPUTY, Specimens.DEPUTY_ID, null)),
	DEPUTY_OF_CONSTITUENCY("同选区的其他代表", account(Role.DEPUTY, UUID.randomUUID(), null)),
	DEPUTY_ELSEWHERE("其他选区的代表", account(Role.DEPUTY, UUID.randomUUID(), null)),
	LEAD_UNIT("主办单位", account(Role.UNIT, null, Specimens.UNIT_ID)),
	JOINT_UNIT("协办单位", account(Role.UNIT, null, Specimens.OTHER_UNIT)),
	OTHER_UNIT("其他单位", account(Role.UNIT, null, UUID.randomUUID())),
	HANDLER("保密事项的专人",
			new Viewer(Specimens.HANDLER, "handler", "孙专员", Set.of(Role.UNIT), null, UUID.randomUUID(), null)),
	OBSERVER("递交的民情观察员",
			new Viewer(UUID.randomUUID(), "observer", "观察员", Set.of(Role.OBSERVER), null, null, Specimens.OBSERVER_ID)),
	ADMIN("系统管理员", account(Role.ADMIN, null, null)), SECURITY("安全管理员", account(Role.SECURITY, null, null)),
	AUDITOR("审计管理员", account(Role.AUDITOR, null, null));

	private final String label;

	private final Viewer viewer;

	Who(String label, Viewer viewer) {
		this.label = label;
		this.viewer = viewer;
	}

	private static Viewer account(Role role, UUID deputy, UUID unit) {
		return new Viewer(UUID.randomUUID(), role.name(), role.label(), Set.of(role), deputy, unit, null);
	}

	String label() {
		return this.label;
	}

	Viewer viewer() {
		return this.viewer;
	}

	Actor actor() {
		return Actor.of(this.viewer);
	}

	RequestPermissions before(Request request) {
		boolean here = this == FOLLOWING_DEPUTY || this == DEPUTY_OF_CONSTITUENCY;
		return RequestPermissions.of(request, this.viewer, here ? Set.of(Specimens.CONSTITUENCY) : Set.of());
	}

	boolean may(Act act, Request request) {
		return before(request).allow(act);
	}

}
