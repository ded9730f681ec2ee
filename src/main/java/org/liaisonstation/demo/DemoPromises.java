package org.liaisonstation.demo;

import java.util.List;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.demo.DemoCase.Handling;
import org.liaisonstation.demo.DemoCase.Rated;
import org.liaisonstation.requests.RequestDesk;
import org.liaisonstation.requests.UnitDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What became of the promises (B, C) whose date has passed: the unit reports, the
 * resident rates again.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoPromises {

	/** Working days that a promise needs from its date to its end. */
	private static final int ROOM = 12;

	private static final List<String> KEPT = List.of("上次答复里承诺的事情已经完成，现场请反映人和村居干部一同看过，没有遗留问题。",
			"承诺的工程已按计划完工并验收，后续管护责任也落实到人。", "计划里的各项措施都已落实到位，这段时间运行正常，我们会继续留意。");

	private final RequestDesk desk;

	private final UnitDesk units;

	private final DemoHandling handling;

	DemoPromises(RequestDesk desk, UnitDesk units, DemoHandling handling) {
		this.desk = desk;
		this.units = units;
		this.handling = handling;
	}

	void keep(DemoCase one, DemoDates dates, DemoCast cast, CaseScript script) {
		Handling last = (one.second() != null) ? one.second() : one.first();
		if (last.plan() == null || !dates.leavesRoom(script.at(), last.plan(), ROOM)) {
			return;
		}
		Viewer unit = cast.unit(one.unit());
		script.onDay(last.plan(), cast.staff(),
				(request) -> this.desk.callInPromise(request.id(), request.version(), cast.staff()));
		script.later(unit, (request) -> this.units.sign(request.id(), request.version(), unit));
		String answer = "您好。" + KEPT.get(Math.floorMod(one.key().hashCode(), KEPT.size()));
		script.daysAfter(script.at(), 1 + script.chance().nextInt(3), unit,
				(request) -> this.units.answer(request.id(), request.version(), answer, "A", null, List.of(), unit));
		script.later(cast.staff(), (request) -> this.desk.reply(request.id(), request.version(), cast.staff()));
		this.handling.rate(one, new Rated("满意", "满意", null), cast, script);
	}

}
