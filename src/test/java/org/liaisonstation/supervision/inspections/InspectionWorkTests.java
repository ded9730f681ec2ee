package org.liaisonstation.supervision.inspections;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.inbox.WorkQueue;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** On which day a finding is on which work list, under which light. */
class InspectionWorkTests extends InspectionsTest {

	@Autowired
	InspectionWork work;

	@Autowired
	MendingMorning morning;

	private List<String> lines(LocalDate day, Viewer viewer) {
		this.clock.moveTo(day);
		this.entities.flush();
		return this.work.of(viewer)
			.stream()
			.flatMap((queue) -> queue.lines().stream().map((line) -> queue.title() + "|" + text(line)))
			.toList();
	}

	private static String text(WorkQueue.Line line) {
		return line.light() + "|" + line.when();
	}

	/** Sent on Monday, 9 March; fifteen working days end on Monday, 30 March. */
	@Test
	void theLightOfAMendingTurnsYellowAndRed() {
		signed("护栏没有固定。");
		String mend = "检查发现的问题，待整改|";
		assertThat(lines(LocalDate.of(2026, 3, 9), this.unit)).containsExactly(mend + "light-ok|还剩 15 个工作日");
		assertThat(lines(LocalDate.of(2026, 3, 25), this.unit)).containsExactly(mend + "light-ok|还剩 3 个工作日");
		assertThat(lines(LocalDate.of(2026, 3, 26), this.unit)).as("two with the last day itself")
			.containsExactly(mend + "light-soon|还剩 2 个工作日");
		assertThat(lines(LocalDate.of(2026, 3, 30), this.unit)).containsExactly(mend + "light-soon|今天到期");
		assertThat(lines(LocalDate.of(2026, 3, 30), this.staff)).isEmpty();
		assertThat(lines(LocalDate.of(2026, 3, 31), this.unit)).containsExactly("超期没有整改的问题|light-late|超期 1 个工作日");
		assertThat(lines(LocalDate.of(2026, 3, 31), this.staff)).containsExactly("整改超期的问题|light-late|超期 1 个工作日");
		assertThat(lines(LocalDate.of(2026, 4, 2), this.director)).containsExactly("整改超期的问题|light-late|超期 3 个工作日");
		assertThat(lines(LocalDate.of(2026, 4, 2), this.otherUnit)).isEmpty();
	}

	@Test
	void aUnitIsRemindedOnceBeforeTheLastDayAndOnceAfterIt() {
		Finding finding = signed("护栏没有固定。");
		assertThat(toldOn(LocalDate.of(2026, 3, 25))).isEmpty();
		assertThat(toldOn(LocalDate.of(2026, 3, 26))).containsExactly("整改期限快到了，请按期报告整改情况");
		assertThat(toldOn(LocalDate.of(2026, 3, 30))).isEmpty();
		assertThat(toldOn(LocalDate.of(2026, 3, 31))).containsExactly("整改已经超期，请尽快报告整改情况");
		assertThat(toldOn(LocalDate.of(2026, 4, 1))).isEmpty();
		Finding reminded = this.findings.find(finding.id(), this.staff);
		assertThat(reminded.newestFirst()).extracting(FindingEvent::label, FindingEvent::who, FindingEvent::text)
			.startsWith(tuple("催办", "系统", "超期 1 个工作日"), tuple("催办", "系统", "还剩 2 个工作日"));
		assertThatExceptionOfType(InspectionRefused.class)
			.isThrownBy(() -> reminded.remind(Mending.Reminded.SOON, "", this.clock.instant()));
		assertThat(reminded.version()).as("a page that the unit fills in meanwhile is not stale")
			.isEqualTo(finding.version());
		this.findings.report(finding.id(), reminded.version(), "换了", pictures(), this.unit);
		assertThat(toldOn(LocalDate.of(2026, 4, 2))).as("what is reported needs no reminder").isEmpty();
		assertThatExceptionOfType(InspectionRefused.class)
			.isThrownBy(() -> reminded.remind(Mending.Reminded.LATE, "", this.clock.instant()));
	}

	/** What the unit is newly told by the morning's round. */
	private List<String> toldOn(LocalDate day) {
		this.clock.moveTo(day);
		int before = told(this.unit).size();
		this.morning.walk();
		this.entities.flush();
		List<String> after = told(this.unit);
		return after.subList(before, after.size());
	}

	@Test
	void whatIsNotSignedIsLateAllTheSame() {
		sent("护栏没有固定。");
		assertThat(lines(LocalDate.of(2026, 3, 30), this.unit)).containsExactly("检查发现的问题，待签收|light-soon|今天到期（待签收）");
		assertThat(lines(LocalDate.of(2026, 3, 31), this.unit)).containsExactly("超期没有整改的问题|light-late|超期 1 个工作日（待签收）");
	}

	@Test
	void aLateReportIsNoLongerOverdueAndStaysLate() {
		Finding finding = signed("护栏没有固定。");
		this.clock.moveTo(LocalDate.of(2026, 4, 1));
		this.findings.report(finding.id(), finding.version(), "换了", pictures(), this.unit);
		assertThat(lines(LocalDate.of(2026, 4, 3), this.unit)).isEmpty();
		assertThat(lines(LocalDate.of(2026, 4, 3), this.staff)).containsExactly("待复查的问题|light-done|超期报告，待复查");
		assertThat(this.work.of(this.staff)).extracting(WorkQueue::act)
			.as("the director's to check")
			.containsExactly("查看");
		assertThat(this.work.of(this.director)).extracting(WorkQueue::act).containsExactly("复查");
	}

	@Test
	void whatWasNotedWaitsForTheOfficeOnceTheInspectionIsRecorded() {
		note("护栏没有固定。", this.deputy);
		assertThat(lines(TODAY, this.staff)).isEmpty();
		assertThat(lines(TODAY.plusDays(1), this.staff)).containsExactly("已到日期、没有记录的检查|light-late|3月9日");
		this.clock.moveTo(TODAY);
		hold();
		assertThat(lines(TODAY, this.staff)).containsExactly("待交整改的问题|light-hold|待交整改");
		assertThat(lines(TODAY, this.unit)).isEmpty();
	}

	@Test
	void aDeputyFindsWhatIsComingForHim() {
		plan(InspectionKind.TOUR, "PARTY", TODAY.plusDays(3));
		assertThat(lines(TODAY, this.deputy)).containsExactly("请我参加的检查|light-soon|今天", "请我参加的检查|light-ok|3月12日");
		assertThat(lines(TODAY, this.stranger)).isEmpty();
		this.clock.moveTo(TODAY);
		hold();
		assertThat(lines(TODAY, this.deputy)).containsExactly("请我参加的检查|light-ok|3月12日");
	}

	/** A period that is changed later does not move what was sent. */
	@Test
	void thePeriodIsThatOfTheDayOfSending() {
		Finding before = sent("护栏没有固定。");
		this.jdbc.sql("""
				INSERT INTO setting (id, key, value, valid_from)
				VALUES (uuidv7(), 'inspections.mending', '5wd', timestamptz '2026-03-09 00:00+08')""").update();
		Finding after = sent("标志不清。");
		assertThat(before.mending().due().date()).isEqualTo(LocalDate.of(2026, 3, 30));
		assertThat(after.mending().due().date()).isEqualTo(LocalDate.of(2026, 3, 16));
		assertThat(after.mending().due().explanation().steps()).anyMatch((step) -> step.contains("整改期限为 5 个工作日"));
	}

}
