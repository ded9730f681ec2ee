package org.liaisonstation.deputies;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MandateTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private final Mandate mandate = DeputyMother.aMandate();

	@Test
	void aNewMandateServes() {
		assertThat(this.mandate.state()).isEqualTo(MandateState.SERVING);
		assertThat(this.mandate.title()).isEqualTo("区第十八届人大代表");
		assertThat(this.mandate.electedBy()).isEqualTo("第十二选区");
	}

	@Test
	void suspensionKeepsItsReasonUntilTheDeputyResumes() {
		this.mandate.suspend(DAY, "因刑事案件被羁押正在受侦查");
		assertThat(this.mandate.state()).isEqualTo(MandateState.SUSPENDED);
		assertThat(this.mandate.stateReason()).isEqualTo("因刑事案件被羁押正在受侦查");
		this.mandate.resume(DAY.plusDays(30));
		assertThat(this.mandate.isServing()).isTrue();
		assertThat(this.mandate.stateReason()).isNull();
		assertThat(this.mandate.stateSince()).isEqualTo(DAY.plusDays(30));
	}

	@Test
	void aServingMandateCannotResume() {
		refused(() -> this.mandate.resume(DAY));
	}

	@Test
	void aSuspendedMandateCannotBeSuspendedAgain() {
		this.mandate.suspend(DAY, "理由");
		refused(() -> this.mandate.suspend(DAY, "理由"));
	}

	@Test
	void aSuspendedMandateCanEnd() {
		this.mandate.suspend(DAY, "理由");
		this.mandate.end(DAY, "迁出本行政区域");
		assertThat(this.mandate.state()).isEqualTo(MandateState.ENDED);
		assertThat(this.mandate.validTo()).isEqualTo(DAY);
	}

	@Test
	void theEndIsForGood() {
		this.mandate.end(DAY, "任期届满");
		refused(() -> this.mandate.suspend(DAY, "理由"));
		refused(() -> this.mandate.resume(DAY));
		refused(() -> this.mandate.end(DAY, "理由"));
	}

	@Test
	void itCannotEndBeforeItBegan() {
		refused(() -> this.mandate.end(LocalDate.of(2022, 1, 14), "理由"));
	}

	@Test
	void nobodyConvenesWithoutAGroup() {
		this.mandate.join(null, true);
		assertThat(this.mandate.convener()).isFalse();
	}

	@Test
	void onlyAServingDeputyGetsACard() {
		this.mandate.suspend(DAY, "理由");
		refused(() -> card("0000000000000001"));
	}

	@Test
	void aWithdrawnCardLeadsToTheOneInItsPlace() {
		ContactCard card = card("0000000000000001");
		card.withdraw(NOW, "卡片遗失");
		ContactCard next = card("0000000000000002");
		card.replaceBy(next);
		assertThat(card.isPublished()).isFalse();
		assertThat(card.replacedBy()).isSameAs(next);
	}

	@Test
	void aCardIsWithdrawnOnceAndReplacedOnlyAfterwards() {
		ContactCard card = card("0000000000000001");
		refused(() -> card.replaceBy(card("0000000000000002")));
		card.withdraw(NOW, "理由");
		refused(() -> card.withdraw(NOW, "理由"));
	}

	@Test
	void doubleFamilyNamesAreKeptWhole() {
		assertThat(new Deputy("慕容静言").familyName()).isEqualTo("慕容");
		assertThat(new Deputy("陈淑敏").familyName()).isEqualTo("陈");
	}

	private ContactCard card(String code) {
		return new ContactCard(this.mandate, code, NOW);
	}

	private static void refused(Runnable act) {
		assertThatExceptionOfType(MandateRefused.class).isThrownBy(act::run);
	}

}
