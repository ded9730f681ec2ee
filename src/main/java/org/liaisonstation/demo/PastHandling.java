package org.liaisonstation.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.demo.PastTexts.Telling;
import org.liaisonstation.requests.Contact;
import org.liaisonstation.requests.PastRequest;

/**
 * What happens to a generated request from its dispatch on, with everything that turns up
 * in an office now and then. Each act takes the moment before it and returns its own.
 */
class PastHandling {

	/** What a second round or a promise takes; a year's last requests have none. */
	static final int DAYS_OF_A_ROUND = 90;

	private final DemoCast cast;

	private final PastTexts texts;

	private final PastDates dates;

	private final RandomGenerator chance;

	private final List<Viewer> units;

	PastHandling(DemoCast cast, PastTexts texts, PastDates dates, RandomGenerator chance) {
		this.cast = cast;
		this.texts = texts;
		this.dates = dates;
		this.chance = chance;
		this.units = cast.viewers().values().stream().filter((viewer) -> viewer.unitId() != null).toList();
	}

	boolean oneIn(int n) {
		return this.chance.nextInt(n) == 0;
	}

	/** Who has a request, and how far it is. */
	record Going(Telling telling, Viewer unit, Viewer joint, Instant at) {

		Going at(Instant at) {
			return new Going(this.telling, this.unit, this.joint, at);
		}

	}

	private Viewer anyUnit() {
		return this.units.get(this.chance.nextInt(this.units.size()));
	}

	private Viewer unitOf(Telling telling) {
		return oneIn(15) ? anyUnit() : this.cast.unit(telling.topic().unit());
	}

	/** Sent out; one in a while comes back and goes to somebody else. */
	Going dispatch(PastRequest request, Telling telling, Instant received) {
		Instant at = this.dates.minutesLater(received, 8, 70);
		Viewer unit = unitOf(telling);
		if (telling.topic().green()) {
			request.greenChannel(unit.unitId(), "请立即到场处置，先保安全，再查原因。", "有安全隐患，须立即处置。", at, this.cast.staff());
			return new Going(telling, unit, null, at);
		}
		Viewer joint = oneIn(12) ? anyUnit() : null;
		joint = unit.equals(joint) ? null : joint;
		List<UUID> others = (joint != null) ? List.of(joint.unitId()) : List.of();
		request.transfer(unit.unitId(), others, this.texts.instruction(), at, this.cast.staff());
		if (!oneIn(50)) {
			return new Going(telling, unit, joint, at);
		}
		Viewer other = anyUnit();
		at = this.dates.minutesLater(at, 10, 50);
		request.askReturn("不属于本单位职责，建议交有关单位办理。", other.unitId(), at, unit);
		boolean granted = !oneIn(4) && !other.equals(joint);
		at = this.dates.minutesLater(at, 30, 90);
		request.ruleReturn(granted, granted ? "同意，另行交办。" : "属于本单位职责，请继续办理。", at, this.cast.director());
		if (granted) {
			at = this.dates.minutesLater(at, 5, 40);
			request.transfer(other.unitId(), List.of(), this.texts.instruction(), at, this.cast.staff());
		}
		return new Going(telling, granted ? other : unit, joint, at);
	}

	/** Signed for, or answered to within the hour. */
	Going sign(PastRequest request, Going going) {
		Instant at = going.at();
		if (going.telling().topic().green() && request.awaitsResponse()) {
			at = this.dates.minutesLater(at, 15, 60);
			Instant safe = this.dates.minutesLater(at, 30, 150);
			request.respond("已到现场查看，设了警戒。", at, "险情已控制，继续排查原因。", safe, going.unit());
			at = this.dates.minutesLater(safe, 20, 200);
			request.confirmGreenChannel(at, this.cast.director());
		}
		else {
			at = this.dates.minutesLater(at, 10, 240);
			request.sign(at, going.unit());
		}
		if (going.joint() != null) {
			at = this.dates.minutesLater(at, 10, 100);
			request.sign(at, going.joint());
		}
		return going.at(at);
	}

	/** From the signature to the answer. */
	Going handle(PastRequest request, Going signed) {
		Going going = signed;
		if (oneIn(5)) {
			Instant at = this.dates.minutesLater(going.at(), 10, 200);
			boolean reached = !oneIn(4);
			request.contact(oneIn(3) ? Contact.Manner.VISIT : Contact.Manner.PHONE, reached,
					reached ? "核实了情况和位置。" : "没有接听。", at, going.unit());
			going = going.at(at);
		}
		if (oneIn(2)) {
			Instant at = this.dates.minutesLater(going.at(), 30, 300);
			request.note(this.texts.note(), at, going.unit());
			going = going.at(at);
		}
		if (oneIn(35)) {
			going = extend(request, going);
		}
		else if (oneIn(50)) {
			going = pause(request, going);
			Instant at = this.dates.daysLater(going.at(), 3 + this.chance.nextInt(10));
			request.resume(at, this.cast.staff());
			going = going.at(at);
		}
		if (going.joint() != null) {
			Instant at = this.dates.minutesLater(going.at(), 60, 400);
			request.countersign("已查验现场，同意主办单位的办法。", at, going.joint());
			going = going.at(at);
		}
		return answer(request, oneIn(12) ? late(request, going) : inTime(request, going));
	}

	private Going extend(PastRequest request, Going going) {
		Going asked = askExtension(request, going);
		if (asked == going) {
			return going;
		}
		Instant at = this.dates.minutesLater(asked.at(), 30, 200);
		boolean granted = !oneIn(5);
		request.ruleExtension(granted, granted ? "同意。" : "请按原期限办理。", at, this.cast.director());
		if (granted) {
			at = this.dates.minutesLater(at, 10, 60);
			request.tellExtension("电话告知反映人。", at, this.cast.staff());
		}
		return going.at(at);
	}

	/** In time; else nothing is asked. */
	Going askExtension(PastRequest request, Going going) {
		Instant at = this.dates.minutesLater(going.at(), 20, 200);
		if (request.due().isOver(at)) {
			return going;
		}
		LocalDate wanted = this.dates.plusWorkingDays(request.due().date(), 2 + this.chance.nextInt(6));
		request.askExtension(wanted, "需要采购材料，按期完不成。", at, going.unit());
		return going.at(at);
	}

	Going pause(PastRequest request, Going going) {
		Instant at = this.dates.minutesLater(going.at(), 20, 200);
		request.pause(oneIn(2) ? "待反映人补充材料" : "待专业机构评估", at, this.cast.staff());
		return going.at(at);
	}

	private Going inTime(PastRequest request, Going going) {
		int left = this.dates.workingDaysLeft(going.at(), request.due().date());
		return going.at((left > 0) ? this.dates.daysLater(going.at(), this.chance.nextInt(left + 1))
				: this.dates.minutesLater(going.at(), 30, 200));
	}

	/** Reminded on the next day; very late under the director's eyes. */
	private Going late(PastRequest request, Going going) {
		if (!this.dates.leaves(request.due().at(), 20)) {
			return inTime(request, going);
		}
		Instant at = this.dates.daysLater(going.at().isAfter(request.due().at()) ? going.at() : request.due().at(), 1);
		request.remind(at);
		if (oneIn(8)) {
			at = this.dates.daysLater(at, 5);
			request.supervise("到期没有答复", "三日内报告进展和办结时间。", at, this.cast.director());
			at = this.dates.daysLater(at, 1);
			request.receipt("已安排专人，本周内办结。", at, going.unit());
		}
		return going.at(this.dates.daysLater(at, this.chance.nextInt(3)));
	}

	/** The answer; one in fifty comes back from the office once. */
	Going answer(PastRequest request, Going going) {
		Instant at = this.dates.minutesLater(going.at(), 1, 30);
		boolean promises = oneIn(20) && !request.isInGroup() && this.dates.leaves(at, 3 * DAYS_OF_A_ROUND);
		LocalDate plan = promises ? this.dates.day(at).plusDays(20 + this.chance.nextInt(130)) : null;
		String outcome = promises ? (oneIn(3) ? "C" : "B") : (oneIn(18) ? "D" : "A");
		request.answer(going.telling().answer(), outcome, plan, at, going.unit());
		if (oneIn(50)) {
			at = this.dates.minutesLater(at, 20, 120);
			request.sendBack("请写明办结时间，并附现场情况。", at, this.cast.staff());
			at = this.dates.minutesLater(at, 60, 300);
			request.answer(going.telling().answer() + "现场情况已留存。", outcome, plan, at, going.unit());
		}
		return going.at(at);
	}

	Going reply(PastRequest request, Going going) {
		Instant at = this.dates.minutesLater(going.at(), 20, 400);
		request.reply(at, this.cast.staff());
		return going.at(at);
	}

}
