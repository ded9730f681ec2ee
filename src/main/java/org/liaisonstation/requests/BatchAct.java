package org.liaisonstation.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.NotFound;

/**
 * The acts that make sense on several requests at once: those that need nothing more than
 * one text, or one deputy, for all of them. Whoever may do it on which of them the single
 * act decides.
 */
enum BatchAct {

	SIGN("sign", "签收", Act.SIGN, Asks.NOTHING, null, Set.of("sign", "open", "late", "soon")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.unit().sign(act.id(), act.version(), act.by());
		}
	},
	CONFIRM_GREEN_CHANNEL("confirm-green-channel", "追认绿色通道", Act.CONFIRM_GREEN_CHANNEL, Asks.NOTHING, null,
			Set.of("green")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.office().confirmGreenChannel(act.id(), act.version(), act.by());
		}
	},
	SUPERVISE("supervision", "发督办单", Act.SUPERVISE, Asks.TEXT, "督办要求", Set.of("supervise", "late")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.clocks().superviseOverdue(act.id(), act.version(), act.text(), act.by());
		}
	},
	REMIND("reminder", "催办", Act.REMIND, Asks.TEXT, "催办要求",
			Set.of("chase", "supervise", "key", "open", "late", "soon", "today", "all")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.clocks().remindAll(act.id(), act.version(), act.text(), act.by());
		}
	},
	CALL_IN_PROMISE("call-in-promise", "现在核实承诺", Act.CALL_IN_PROMISE, Asks.NOTHING, null,
			Set.of("promise-soon", "promises")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.office().callInPromise(act.id(), act.version(), act.by());
		}
	},
	ASSIGN_DEPUTY("deputy", "指定跟踪代表", Act.ASSIGN_DEPUTY, Asks.DEPUTY, "跟踪代表",
			Set.of("chase", "review", "dispatch", "check", "open", "late", "soon", "today", "rate", "all")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.marks().assignDeputy(act.id(), act.version(), act.deputyId(), act.text(), act.by());
		}
	},
	MARK_KEY("key", "设为重点", Act.MARK_KEY, Asks.TEXT, "理由",
			Set.of("chase", "review", "dispatch", "supervise", "rule", "open", "late", "soon", "today", "all")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.marks().listAsKey(act.id(), act.version(), act.text(), act.by());
		}
	},
	NOTE_INTERNALLY("note-internally", "写内部备注", Act.NOTE_INTERNALLY, Asks.TEXT, "备注",
			Set.of("chase", "review", "dispatch", "check", "promise-soon", "promises", "key", "rule", "supervise",
					"open", "late", "soon", "today", "rate", "all")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.marks().noteInternally(act.id(), act.version(), act.text(), act.by());
		}
	},
	ARCHIVE("archive", "归档", Act.ARCHIVE, Asks.NOTHING, null, Set.of("all")) {
		@Override
		void apply(Desks desks, Typed act) {
			desks.office().archive(act.id(), act.version(), act.by());
		}
	};

	private static final Set<BatchAct> OF_DIRECTOR = Set.of(CONFIRM_GREEN_CHANNEL, SUPERVISE, MARK_KEY);

	private final String path;

	private final String title;

	private final Act may;

	private final Asks asks;

	private final String label;

	private final Set<String> views;

	BatchAct(String path, String title, Act may, Asks asks, String label, Set<String> views) {
		this.path = path;
		this.title = title;
		this.may = may;
		this.asks = asks;
		this.label = label;
		this.views = views;
	}

	abstract void apply(Desks desks, Typed act);

	/**
	 * The act of an address.
	 * @throws NotFound where there is none, or none for the viewer's role
	 */
	static BatchAct at(String path, Viewer viewer) {
		return Arrays.stream(values())
			.filter((act) -> act.path.equals(path) && act.isFor(viewer))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** What is offered below a list: the paths and the names. */
	static List<Choice> offered(String view, Viewer viewer) {
		return Arrays.stream(values())
			.filter((act) -> act.views.contains(view) && act.isFor(viewer))
			.map((act) -> new Choice(act.path, act.title))
			.toList();
	}

	private boolean isFor(Viewer viewer) {
		if (this == SIGN) {
			return RequestSight.isUnit(viewer);
		}
		return OF_DIRECTOR.contains(this) ? viewer.is(Role.DIRECTOR) : viewer.isOffice();
	}

	public String path() {
		return this.path;
	}

	public String title() {
		return this.title;
	}

	/** The label of the one field. */
	public String label() {
		return this.label;
	}

	public Asks asks() {
		return this.asks;
	}

	Act may() {
		return this.may;
	}

	/** What is asked for before it is done, the same for all rows. */
	enum Asks {

		NOTHING, TEXT, DEPUTY

	}

	/**
	 * What was handed in for one row.
	 *
	 * @param text the words, or the deputy's name
	 */
	record Typed(UUID id, Long version, String text, UUID deputyId, Viewer by) {

	}

}
