package org.liaisonstation.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The code lists, from memory: every row of every list page asks for names. What another
 * instance edits is seen within a minute.
 */
@Component
public class CodeLists {

	public static final String CATEGORY = "category";

	public static final String CHANNEL = "channel";

	public static final String NATURE = "nature";

	public static final String URGENCY = "urgency";

	public static final String SCOPE = "scope";

	public static final String OUTCOME = "outcome";

	public static final String AGE = "age";

	public static final String GENDER = "gender";

	private static final Duration KEPT = Duration.ofMinutes(1);

	/** Kept by the machine's time: the station's clock may jump in a trial. */
	private record Loaded(Map<String, Map<String, Code>> lists, long at) {
	}

	private final CodeItems items;

	private final Clock clock;

	private volatile Loaded loaded;

	CodeLists(CodeItems items, Clock clock) {
		this.items = items;
		this.clock = clock;
	}

	/** What may be chosen today, in the order of the list, both levels. */
	public List<Code> inForce(String list) {
		return inForce(list, (code) -> true);
	}

	/** What may be chosen today of the first level. */
	public List<Code> roots(String list) {
		return inForce(list, (code) -> code.parent() == null);
	}

	/** What may be chosen today under an item of the first level. */
	public List<Code> children(String list, String parent) {
		return inForce(list, (code) -> parent.equals(code.parent()));
	}

	/** Both levels as a select shows them: the first with its second. */
	public Map<Code, List<Code>> groups(String list) {
		Map<Code, List<Code>> groups = new LinkedHashMap<>();
		roots(list).forEach((root) -> groups.put(root, children(list, root.code())));
		return groups;
	}

	/** The item, whether it may still be chosen or not. */
	public Optional<Code> find(String list, String code) {
		return Optional.ofNullable(code).map(codes(list)::get);
	}

	/** Whether the code, and what it lies under, may be chosen today. */
	public boolean isInForce(String list, String code) {
		return find(list, code).filter((found) -> isInForce(found, LocalDate.now(this.clock))).isPresent();
	}

	private boolean isInForce(Code code, LocalDate today) {
		return code.isInForce(today) && (code.parent() == null
				|| find(code.list(), code.parent()).filter((parent) -> parent.isInForce(today)).isPresent());
	}

	/** The name for a page: nothing for no code, the code itself where it is unknown. */
	public String name(String list, String code) {
		return (code != null) ? find(list, code).map(Code::name).orElse(code) : "";
	}

	/** Both levels: 城市管理 / 油烟噪声. */
	public String path(String list, String code) {
		return find(list, code).filter((found) -> found.parent() != null)
			.map((found) -> name(list, found.parent()) + " / " + found.name())
			.orElseGet(() -> name(list, code));
	}

	private List<Code> inForce(String list, Predicate<Code> which) {
		LocalDate today = LocalDate.now(this.clock);
		return codes(list).values().stream().filter((code) -> isInForce(code, today)).filter(which).toList();
	}

	private Map<String, Code> codes(String list) {
		Loaded current = this.loaded;
		if (current == null || System.nanoTime() - current.at() > KEPT.toNanos()) {
			current = load();
			this.loaded = current;
		}
		return current.lists().getOrDefault(list, Map.of());
	}

	private Loaded load() {
		Map<String, Map<String, Code>> lists = this.items.inOrder()
			.stream()
			.map(CodeItem::toCode)
			.collect(Collectors.groupingBy(Code::list,
					Collectors.toMap(Code::code, (code) -> code, (one, other) -> one, LinkedHashMap::new)));
		return new Loaded(lists, System.nanoTime());
	}

	/** For the rest of the transaction that edited. */
	@EventListener
	void forget(CodesChanged changed) {
		this.loaded = null;
	}

	/** For everyone, whether it was committed or not. */
	@TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
	void forgetAfter(CodesChanged changed) {
		this.loaded = null;
	}

}
