package org.liaisonstation.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Edits the code lists; what may be chosen is asked of {@link CodeLists}. */
@Component
@Transactional
class CodeTable {

	private static final int ROOM_FOR_CHILDREN = 100;

	private final CodeItems items;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CodeTable(CodeItems items, ApplicationEventPublisher events, Clock clock) {
		this.items = items;
		this.events = events;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<CodeList> lists() {
		return this.items.lists();
	}

	@Transactional(readOnly = true)
	CodeList list(String list) {
		return this.items.list(list).orElseThrow(NotFound::new);
	}

	/** All items of the list, those that ended as well. */
	@Transactional(readOnly = true)
	List<CodeItem> items(String list) {
		return this.items.findByListOrderByPositionAscCodeAsc(list);
	}

	@Transactional(readOnly = true)
	CodeItem find(String list, String code) {
		return this.items.findByListAndCode(list, code).orElseThrow(NotFound::new);
	}

	/** Whether a name is taken beside the items of that parent. */
	@Transactional(readOnly = true)
	boolean isTaken(String list, String parent, String name, String self) {
		return items(list).stream()
			.anyMatch((item) -> item.name().equals(name) && Objects.equals(item.parent(), parent)
					&& !item.code().equals(self));
	}

	/**
	 * A new item, last among its neighbours; its code is made and never changes.
	 * @param from the first day on which it may be chosen, null for today
	 */
	void add(String list, String parent, String name, LocalDate from) {
		CodeList into = open(list);
		CodeItem above = (parent != null) ? find(list, parent) : null;
		List<CodeItem> beside = items(list).stream().filter((item) -> Objects.equals(item.parent(), parent)).toList();
		int step = (into.hasTwoLevels() && above == null) ? ROOM_FOR_CHILDREN : 1;
		int start = (above != null) ? above.position() : 0;
		int position = beside.stream().mapToInt(CodeItem::position).max().orElse(start) + step;
		CodeItem item = this.items.save(new CodeItem(list, freeCode(list, parent, beside.size()), name, above, position,
				(from != null) ? from : LocalDate.now(this.clock)));
		record("code.added", item, Map.of("from", item.validFrom().toString()));
	}

	private String freeCode(String list, String parent, int number) {
		String prefix = (parent != null) ? parent : "";
		String form = list(list).hasTwoLevels() ? "%s%02d" : list.toUpperCase(Locale.ROOT) + "_%s%02d";
		int next = number + 1;
		while (this.items.findByListAndCode(list, form.formatted(prefix, next)).isPresent()) {
			next++;
		}
		return form.formatted(prefix, next);
	}

	void rename(String list, String code, Long version, String name) {
		CodeItem item = current(list, code, version);
		String before = item.name();
		item.rename(name);
		record("code.renamed", item, Map.of("from", before, "to", name));
	}

	void end(String list, String code, Long version, LocalDate last) {
		open(list);
		CodeItem item = current(list, code, version);
		item.endAfter(last);
		record("code.ended", item, Map.of("last", last.toString()));
	}

	void reopen(String list, String code, Long version) {
		open(list);
		CodeItem item = current(list, code, version);
		item.reopen();
		record("code.reopened", item, Map.of());
	}

	/**
	 * Changes places with the neighbour above or below it; what lies under a first level
	 * goes with it. Nothing happens at the end of a list.
	 */
	void move(String list, String code, boolean up) {
		CodeItem item = find(list, code);
		List<CodeItem> beside = items(list).stream()
			.filter((other) -> Objects.equals(other.parent(), item.parent()))
			.toList();
		int other = beside.indexOf(item) + (up ? -1 : 1);
		if (other < 0 || other == beside.size()) {
			return;
		}
		swap(item, beside.get(other));
		record("code.moved", item, Map.of());
	}

	/** The children keep their distance to the first level. */
	private void swap(CodeItem one, CodeItem other) {
		int distance = other.position() - one.position();
		List<CodeItem> under = items(one.list());
		under.stream().filter((item) -> one.code().equals(item.parent())).forEach((item) -> item.moveBy(distance));
		under.stream().filter((item) -> other.code().equals(item.parent())).forEach((item) -> item.moveBy(-distance));
		one.moveBy(distance);
		other.moveBy(-distance);
	}

	private CodeList open(String list) {
		CodeList found = list(list);
		if (found.closed()) {
			throw new NotFound();
		}
		return found;
	}

	private CodeItem current(String list, String code, Long version) {
		CodeItem item = find(list, code);
		if (!item.version().equals(version)) {
			throw new StalePage(item.name(), "/desk/settings/codes/" + list + "/" + code, null, null, "这一项刚被修改。");
		}
		return item;
	}

	private void record(String action, CodeItem item, Map<String, String> more) {
		Map<String, String> details = new HashMap<>(more);
		details.put("list", item.list());
		details.put("code", item.code());
		this.events.publishEvent(Recorded.of(action, "code", item.id(), details));
		this.events.publishEvent(new CodesChanged());
	}

}
