package org.liaisonstation.deputies;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the groups of deputies. */
@Component
@Transactional
class GroupRegister {

	private static final String ADDRESS = "/desk/groups";

	private final DeputyGroups groups;

	private final ApplicationEventPublisher events;

	GroupRegister(DeputyGroups groups, ApplicationEventPublisher events) {
		this.groups = groups;
		this.events = events;
	}

	@Transactional(readOnly = true)
	List<DeputyGroup> active() {
		return this.groups.findByActiveTrueOrderById();
	}

	@Transactional(readOnly = true)
	DeputyGroup find(UUID id) {
		return this.groups.findById(id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	boolean isNameTaken(String name, UUID by) {
		return active().stream().anyMatch((group) -> group.name().equals(name) && !group.id().equals(by));
	}

	String add(GroupForm form) {
		DeputyGroup group = this.groups.save(new DeputyGroup(form.name(), form.kind()));
		this.events.publishEvent(Recorded.of("group.added", "group", group.id()));
		return ADDRESS;
	}

	String edit(UUID id, GroupForm form) {
		DeputyGroup group = find(id);
		if (!group.version().equals(form.version())) {
			throw new StalePage(group.name(), ADDRESS, null, null, "这个小组刚被修改");
		}
		this.events.publishEvent(Recorded.of("group.edited", "group", id, Changes.between(GroupForm.of(group), form)));
		group.rename(form.name(), form.kind());
		return ADDRESS;
	}

}
