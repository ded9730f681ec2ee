package org.liaisonstation.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.AccountSubjects.Choice;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@StationTest
class UnitsTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

	@Autowired
	Units units;

	@Autowired
	UnitSubjects subjects;

	@Test
	void theUsualUnitsOfAStreetAreThereFromTheStart() {
		List<Unit> receiving = this.units.receiving(DAY);
		assertThat(receiving).extracting(Unit::code).hasSizeGreaterThanOrEqualTo(42).startsWith("01", "02").isSorted();
		assertThat(this.units.findByCode("07").orElseThrow().name()).isEqualTo("城镇建设管理办公室");
	}

	@Test
	void aUnitIsSuggestedForItsCategoryOnEitherLevel() {
		assertThat(this.units.suggestedFor(Set.of("0103", "01"), DAY)).extracting(Unit::code).containsExactly("06");
		assertThat(this.units.suggestedFor(Set.of("1101", "11"), DAY)).extracting(Unit::code).containsExactly("27");
	}

	@Test
	void noUnitIsSuggestedForComplaintsAboutUnits() {
		assertThat(this.units.suggestedFor(Set.of("1601", "16"), DAY)).isEmpty();
	}

	@Test
	void aWithdrawnUnitReceivesNothingAndStaysInTheRecords() {
		Unit unit = this.units.findByCode("30").orElseThrow();
		unit.withdraw(DAY, "并入区直单位");
		this.units.save(unit);
		assertThat(this.units.receiving(DAY)).extracting(Unit::code).doesNotContain("30");
		assertThat(this.units.findById(unit.id())).get().extracting(Unit::withdrawnReason).isEqualTo("并入区直单位");
	}

	@Test
	void anAccountMayActForAUnitThatReceives() {
		Unit unit = this.units.findByCode("30").orElseThrow();
		assertThat(this.subjects.choices()).extracting(Choice::label).contains("30　通信公司");
		unit.withdraw(DAY, "并入区直单位");
		assertThat(this.subjects.choices()).extracting(Choice::id).doesNotContain(unit.id());
	}

	@Test
	void aUnitIsWithdrawnOnce() {
		Unit unit = new Unit("90", "试验单位", UnitKind.INTERNAL, DAY);
		unit.withdraw(DAY, "理由");
		assertThatIllegalStateException().isThrownBy(() -> unit.withdraw(DAY, "理由"));
	}

	@Test
	void aUnitCannotBeAboveItself() {
		Unit above = new Unit("90", "上级", UnitKind.INTERNAL, DAY);
		Unit below = new Unit("91", "下级", UnitKind.INTERNAL, DAY);
		below.under(above);
		assertThatIllegalArgumentException().isThrownBy(() -> above.under(below));
	}

}
