package org.liaisonstation.supervision.inspections;

import java.util.Arrays;
import java.util.List;

import org.liaisonstation.accounts.Viewer;

/**
 * The views of the list of findings. The conditions are over f (finding), i (inspection)
 * and m (the mending under way); {@code :now} is the moment.
 */
enum FindingView {

	OPEN("未了结", "f.state IN ('NOTED', 'SENT', 'MENDING', 'REPORTED') AND i.state <> 'WITHDRAWN'", true, true),
	SEND("待交整改", "f.state = 'NOTED' AND i.state = 'HELD'", true, false),
	SIGN("待签收", "f.state = 'SENT' AND m.due_at > :now", true, true),
	MEND("整改中", "f.state = 'MENDING' AND m.due_at > :now", true, true),
	LATE("超期", "f.state IN ('SENT', 'MENDING') AND m.due_at <= :now", true, true),
	RECHECK("待复查", "f.state = 'REPORTED'", true, true), MENDED("整改到位", "f.state = 'MENDED'", true, true),
	ALL("全部", "f.state <> 'STRUCK'", true, true);

	private final String label;

	private final String condition;

	private final boolean office;

	private final boolean unit;

	FindingView(String label, String condition, boolean office, boolean unit) {
		this.label = label;
		this.condition = condition;
		this.office = office;
		this.unit = unit;
	}

	public String label() {
		return this.label;
	}

	/** As the address has it. */
	public String code() {
		return name().toLowerCase();
	}

	String condition() {
		return this.condition;
	}

	static FindingView of(String code) {
		return Arrays.stream(values()).filter((one) -> one.code().equals(code)).findFirst().orElse(OPEN);
	}

	static List<FindingView> offeredTo(Viewer viewer) {
		boolean unit = viewer.unitId() != null && !viewer.isOffice();
		return Arrays.stream(values()).filter((one) -> unit ? one.unit : one.office).toList();
	}

}
