package org.liaisonstation.publication;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PublicationTests {

	private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

	private final Viewer staff = viewer(Role.STAFF);

	private final Viewer director = viewer(Role.DIRECTOR);

	private final Publication publication = Publication.draft("request", UUID.randomUUID(), "SQ-2026-0001",
			"/desk/requests/1", "柳堤社区油烟问题", this.staff, NOW);

	@Test
	void aDraftGoesThroughASecondPersonToThePublic() {
		submit();
		this.publication.approve(this.director, NOW.plusSeconds(60));
		assertThat(this.publication.isPublished()).isTrue();
		assertThat(this.publication.publishedAt()).isEqualTo(NOW.plusSeconds(60));
		assertThat(this.publication.texts()).singleElement().satisfies((text) -> assertThat(text.approved()).isTrue());
	}

	@Test
	void theWriterCannotApproveHisOwnText() {
		this.publication.submit("标题", "内容", this.director, NOW);
		assertThatExceptionOfType(PublicationRefused.class)
			.isThrownBy(() -> this.publication.approve(this.director, NOW));
		this.publication.approve(viewer(Role.DIRECTOR), NOW);
		assertThat(this.publication.isPublished()).isTrue();
	}

	@Test
	void staffCannotApproveOrSendBack() {
		submit();
		Viewer other = viewer(Role.STAFF);
		refused(() -> this.publication.approve(other, NOW));
		refused(() -> this.publication.sendBack("理由", other, NOW));
	}

	@Test
	void aTextSentBackIsRewrittenAndBothTextsStay() {
		submit();
		this.publication.sendBack("写清结果", this.director, NOW);
		assertThat(this.publication.state()).isEqualTo(PublicationState.RETURNED);
		this.publication.edit("新标题", "新内容", this.staff, NOW);
		assertThat(this.publication.state()).isEqualTo(PublicationState.RETURNED);
		this.publication.submit("新标题", "新内容", this.staff, NOW);
		assertThat(this.publication.texts()).extracting(PublicationText::title).containsExactly("标题", "新标题");
	}

	@Test
	void aWithdrawnTextNeedsANewApproval() {
		submit();
		this.publication.approve(this.director, NOW);
		this.publication.withdraw("有误", this.staff, NOW);
		assertThat(this.publication.state()).isEqualTo(PublicationState.WITHDRAWN);
		refused(() -> this.publication.approve(this.director, NOW));
		submit();
		assertThat(this.publication.isPublished()).isFalse();
		this.publication.approve(this.director, NOW);
		assertThat(this.publication.isPublished()).isTrue();
	}

	@Test
	void aPublicTextCannotBeChanged() {
		submit();
		refused(() -> this.publication.edit("标题", "内容", this.staff, NOW));
		this.publication.approve(this.director, NOW);
		refused(() -> this.publication.edit("标题", "内容", this.staff, NOW));
		refused(() -> submit());
		refused(() -> this.publication.approve(this.director, NOW));
		refused(() -> this.publication.sendBack("理由", this.director, NOW));
	}

	@Test
	void aDraftCannotBeDecidedOrTakenDown() {
		refused(() -> this.publication.approve(this.director, NOW));
		refused(() -> this.publication.sendBack("理由", this.director, NOW));
		refused(() -> this.publication.withdraw("理由", this.director, NOW));
		refused(() -> this.publication.submit("标题", "", this.staff, NOW));
	}

	@Test
	void aTextGoesWithItsRecordFromWhateverStateItIsIn() {
		this.publication.withdrawWithRecord("原件撤销", this.staff, NOW);
		assertThat(this.publication.state()).as("a draft").isEqualTo(PublicationState.WITHDRAWN);
		submit();
		this.publication.withdrawWithRecord("原件撤销", this.staff, NOW);
		assertThat(this.publication.state()).as("one to decide on").isEqualTo(PublicationState.WITHDRAWN);
		refused(() -> this.publication.approve(this.director, NOW));
		submit();
		this.publication.approve(this.director, NOW);
		this.publication.withdrawWithRecord("原件撤销", this.staff, NOW);
		assertThat(this.publication.isPublished()).as("a public one").isFalse();
		this.publication.withdrawWithRecord("原件撤销", this.staff, NOW);
		assertThat(this.publication.texts()).hasSize(2);
	}

	@Test
	void numbersOfPeopleAreRefused() {
		refused(() -> this.publication.edit("标题", "请联系 13800001234", this.staff, NOW));
		refused(() -> this.publication.submit("３７０１０１１９９００３０７４５１６", "内容", this.staff, NOW));
	}

	@Test
	void aSuggestedTitleIsCutToItsLength() {
		Publication cut = Publication.draft("request", UUID.randomUUID(), "SQ-2026-0002", "/desk/requests/2",
				"长".repeat(80), this.staff, NOW);
		assertThat(cut.title()).hasSize(Publication.TITLE_LENGTH);
	}

	private void submit() {
		this.publication.submit("标题", "内容", this.staff, NOW);
	}

	private static void refused(Runnable act) {
		assertThatExceptionOfType(PublicationRefused.class).isThrownBy(act::run);
	}

	private static Viewer viewer(Role role) {
		return new Viewer(UUID.randomUUID(), role.name(), role.label(), Set.of(role), null, null, null);
	}

}
