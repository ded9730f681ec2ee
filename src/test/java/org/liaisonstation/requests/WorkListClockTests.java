package org.liaisonstation.requests;

import java.time.LocalDate;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/** Whose clock the tallies of a work list look at. */
@StationTest
@Import(RequestMother.class)
class WorkListClockTests {

	@Autowired
	RequestMother mother;

	@Autowired
	RequestList list;

	@Autowired
	TestClock clock;

	@AfterEach
	void today() {
		this.clock.reset();
	}

	private void assertTallies(String view, Viewer viewer, long many) {
		assertThat(this.list.counts(viewer)).as("%s of %s", view, viewer.username()).containsEntry(view, many);
		assertThat(this.list.page(RequestFilter.ofView(view), viewer).rows()).as("its list").hasSize((int) many);
	}

	@Test
	void whatAUnitAnsweredIsNoLongerDueForIt() {
		Viewer unit = this.mother.unitViewer();
		Request open = this.mother.aRequest().signed();
		LocalDate due = open.lead().due().date();
		this.clock.moveTo(due);
		assertTallies("today", unit, 1);
		assertTallies("today", RequestMother.STAFF, 1);
		Request answered = this.mother.aRequest().answered();
		assertThat(answered.clock().date()).as("the check of the answer is due as well").isAfterOrEqualTo(due);
		this.clock.moveTo(answered.clock().date());
		assertTallies("today", unit, 0);
		assertTallies("today", RequestMother.STAFF, 1);
		this.clock.moveTo(answered.clock().date().plusDays(1));
		assertTallies("late", unit, 1);
		assertTallies("late", RequestMother.STAFF, 2);
	}

}
