package org.liaisonstation.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.TestClock;
import org.liaisonstation.forms.Batch.Outcome;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of each of several records, whatever happens to the others. */
@StationTest
class BatchesTests {

	private static final UUID SOMEBODY = UUID.randomUUID();

	@Autowired
	Batches batches;

	@Autowired
	TestClock clock;

	private final List<Ticked> worked = new ArrayList<>();

	@AfterEach
	void now() {
		this.clock.reset();
	}

	private static Batches.Order order(Ticked... rows) {
		return new Batches.Order(Submissions.fresh(), SOMEBODY, "thing", "polish", "/desk", List.of(rows));
	}

	private static Ticked row() {
		return new Ticked(UUID.randomUUID(), 3L);
	}

	private List<Outcome> outcomes(UUID id) {
		return this.batches.find(id, "thing", SOMEBODY).lines().stream().map(Batch.Line::outcome).toList();
	}

	@Test
	void whateverIsRefusedTheOthersAreDone() {
		Ticked none = row();
		Ticked stale = row();
		Ticked late = row();
		Ticked broken = row();
		UUID id = this.batches.run(order(row(), none, stale, late, broken, row()), (row) -> {
			if (row.equals(stale)) {
				throw new StalePage("SQ-1", "/x", "许静", this.clock.instant(), "已审核");
			}
			if (row.equals(late)) {
				throw new OptimisticLockingFailureException("late");
			}
			if (row.equals(broken)) {
				throw new IllegalStateException("a secret of the program");
			}
			if (row.equals(none)) {
				throw new NotFound();
			}
		});
		assertThat(outcomes(id)).containsExactly(Outcome.DONE, Outcome.UNKNOWN, Outcome.REFUSED, Outcome.REFUSED,
				Outcome.REFUSED, Outcome.DONE);
		assertThat(this.batches.find(id, "thing", SOMEBODY).lines()).extracting(Batch.Line::reason)
			.containsExactly(null, null, "列表打开之后3月9日 10:00 由许静改动：已审核", "刚被别人改过", "系统没有办成，请打开这件单独办理", null);
	}

	@Test
	void whatAKilledProcessLeftIsDoneWhenTheFormComesAgainAndNothingTwice() {
		Batches.Order order = order(row(), row(), row());
		assertThatThrownBy(() -> this.batches.run(order, (row) -> {
			if (this.worked.size() == 1) {
				throw new StackOverflowError("the process ends here");
			}
			this.worked.add(row);
		})).isInstanceOf(StackOverflowError.class);
		UUID id = this.batches.run(order, this.worked::add);
		assertThat(this.worked).containsExactlyElementsOf(order.rows());
		assertThat(outcomes(id)).containsOnly(Outcome.DONE);
		this.batches.run(order, this.worked::add);
		assertThat(this.worked).hasSize(3);
	}

	@Test
	void whatWasLeftIsSaidInTheReport() {
		Batch batch = new Batch(UUID.randomUUID(), "polish", "/desk",
				List.of(new Batch.Line(row(), Outcome.DONE, null), new Batch.Line(row(), null, null)));
		BatchReport report = BatchReport.of(batch, "擦亮", (row) -> new BatchReport.Named("1", "一", "/1"));
		assertThat(report.left()).isOne();
		assertThat(report.entries()).extracting(BatchReport.Entry::words).containsExactly("还没有办，请回列表再选一次", "成功");
	}

	@Test
	void aReportIsForgottenAfterThirtyDays() {
		UUID id = this.batches.run(order(row()), this.worked::add);
		this.clock.moveTo(this.clock.instant().atZone(this.clock.getZone()).toLocalDate().plusDays(29));
		this.batches.forget();
		assertThat(outcomes(id)).hasSize(1);
		this.clock.moveTo(this.clock.instant().atZone(this.clock.getZone()).toLocalDate().plusDays(3));
		this.batches.forget();
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> outcomes(id));
	}

}
