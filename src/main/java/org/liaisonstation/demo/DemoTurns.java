package org.liaisonstation.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.requests.ClockDesk;
import org.liaisonstation.requests.Contact;
import org.liaisonstation.requests.MarkDesk;
import org.liaisonstation.requests.RequestDesk;
import org.liaisonstation.requests.UnitDesk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What turns up while a unit has a request: it is not the unit's own, takes longer, waits
 * for something, is late, or concerns another unit too.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoTurns {

	private static final String MARKET = "17";

	private final RequestDesk desk;

	private final UnitDesk units;

	private final ClockDesk clocks;

	private final MarkDesk marks;

	private final Clock clock;

	DemoTurns(RequestDesk desk, UnitDesk units, ClockDesk clocks, MarkDesk marks, Clock clock) {
		this.desk = desk;
		this.units = units;
		this.clocks = clocks;
		this.marks = marks;
		this.clock = clock;
	}

	void happen(DemoCase one, DemoCast cast, CaseScript script) {
		if (one.turn() == null) {
			return;
		}
		Viewer unit = cast.unit(one.unit());
		switch (one.turn()) {
			case RETURN -> script.minutesLater(20, 90, unit, (request) -> this.units.askReturn(request.id(),
					request.version(), "线缆属于两家运营商共用，权属单位不是本单位。", cast.units().get(MARKET).id(), unit));
			case EXTENSION -> script.minutesLater(20, 90, unit, (request) -> this.units.askExtension(request.id(),
					request.version(), LocalDate.now(this.clock).plusDays(14), "需要请专业队伍查找漏点，预计两周。", unit));
			case PAUSE -> pause(cast, script, unit);
			case SUPERVISION -> script.daysAfter(script.at(), 7, cast.director(),
					(request) -> this.clocks.supervise(request.id(), request.version(),
							request.taskIdOf(cast.units().get(one.unit()).id()), "到期没有答复", "三日内报告进展和办结时间。",
							cast.director()));
			case JOINT -> joint(cast, script);
		}
	}

	private void pause(DemoCast cast, CaseScript script, Viewer unit) {
		script.minutesLater(20, 60, unit, (request) -> this.marks.contact(request.id(), request.version(),
				Contact.Manner.PHONE, true, "核实了位置，请反映人补充照片。", this.clock.instant(), unit));
		script.minutesLater(10, 30, cast.staff(),
				(request) -> this.clocks.pause(request.id(), request.version(), "待反映人补充材料", cast.staff()));
	}

	private void joint(DemoCast cast, CaseScript script) {
		Viewer other = cast.unit(MARKET);
		script.minutesLater(5, 20, cast.staff(), (request) -> this.desk.join(request.id(), request.version(),
				cast.units().get(MARKET).id(), "请配合主办单位查验。", cast.staff()));
		script.minutesLater(30, 60, other, (request) -> this.units.sign(request.id(), request.version(), other));
		script.minutesLater(30, 60, other, (request) -> this.units.countersign(request.id(), request.version(),
				"已到现场查验，同意主办单位的处理办法。", List.of(), other));
	}

}
