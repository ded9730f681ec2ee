package org.liaisonstation.lineage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@StationTest
class LineageTests {

	private static final Instant MARCH = Instant.parse("2026-03-09T02:00:00Z");

	private static final Instant APRIL = Instant.parse("2026-04-02T16:30:00Z");

	@Autowired
	Lineage lineage;

	@Autowired
	JdbcClient jdbc;

	private final Node first = request("SQ-2026-0012");

	private final Node second = request("SQ-2026-0014");

	private final Node main = request("SQ-2026-0010");

	private static Node request(String number) {
		UUID id = UUID.randomUUID();
		return Node.of("request", id, number, "/desk/requests/" + id);
	}

	private void merged() {
		List.of(this.first, this.second, this.main).forEach(this.lineage::put);
		this.lineage.link(this.first.id(), this.main.id(), Relation.MERGED_INTO, MARCH);
		this.lineage.link(this.second.id(), this.main.id(), Relation.MERGED_INTO, MARCH);
	}

	private List<List<String>> numbers(Node node) {
		return this.lineage.chainOf("request", node.id())
			.stream()
			.map((stage) -> stage.members().stream().map(Stage.Member::number).toList())
			.toList();
	}

	@Test
	void everyRecordOfAChainShowsTheSameChain() {
		merged();
		for (Node node : List.of(this.first, this.second, this.main)) {
			assertThat(numbers(node)).containsExactly(List.of("SQ-2026-0012", "SQ-2026-0014"), List.of("SQ-2026-0010"));
		}
		Stage last = this.lineage.chainOf("request", this.main.id()).get(1);
		assertThat(last.words()).isEqualTo("并案，以此为主件");
		assertThat(last.since()).isEqualTo("2026-03-09");
		assertThat(last.members().get(0).here()).isTrue();
	}

	@Test
	void aRecordAloneIsNoChain() {
		this.lineage.put(this.first);
		assertThat(this.lineage.chainOf("request", this.first.id())).isEmpty();
		assertThat(this.lineage.chainOf("request", UUID.randomUUID())).isEmpty();
		assertThat(this.lineage.chainOf("proposal", this.first.id())).isEmpty();
	}

	@Test
	void anAwaitedProposalIsSeenAheadAndListed() {
		merged();
		Node proposal = Node.awaited("proposal");
		this.lineage.put(proposal);
		this.lineage.link(this.main.id(), proposal.id(), Relation.REQUEST_BECAME_PROPOSAL, APRIL);
		Stage ahead = this.lineage.chainOf("request", this.first.id()).get(2);
		assertThat(ahead.awaited()).isTrue();
		assertThat(ahead.members()).isEmpty();
		assertThat(ahead.since()).isEqualTo("2026-04-03");
		assertThat(this.lineage.awaited("proposal")).singleElement().satisfies((awaited) -> {
			assertThat(awaited.id()).isEqualTo(proposal.id());
			assertThat(awaited.since()).isEqualTo(APRIL);
			assertThat(awaited.from()).containsExactly(this.main);
		});
		assertThat(this.lineage.awaited("project")).isEmpty();
	}

	@Test
	void aProposalTakesUpItsPlaceOnce() {
		merged();
		Node place = Node.awaited("proposal");
		this.lineage.put(place);
		this.lineage.link(this.main.id(), place.id(), Relation.REQUEST_BECAME_PROPOSAL, APRIL);
		Node proposal = Node.of("proposal", UUID.randomUUID(), "JY-2026-0006", "/desk/proposals/6");
		assertThat(this.lineage.takeUp(place.id(), proposal)).isTrue();
		assertThat(numbers(this.second)).last().isEqualTo(List.of("JY-2026-0006"));
		assertThat(this.lineage.chainOf("request", this.second.id()).get(2).awaited()).isFalse();
		assertThat(this.lineage.chainOf("proposal", proposal.id())).hasSize(3);
		assertThat(this.lineage.awaited("proposal")).isEmpty();
		Node other = Node.of("proposal", UUID.randomUUID(), "JY-2026-0007", "/desk/proposals/7");
		assertThat(this.lineage.takeUp(place.id(), other)).isFalse();
		assertThat(this.lineage.chainOf("proposal", other.id())).isEmpty();
	}

	@Test
	void oneProposalTakesUpTheWishesOfSeveralRequests() {
		Node proposal = Node.of("proposal", UUID.randomUUID(), "JY-2026-0006", "/desk/proposals/6");
		for (Node request : List.of(this.first, this.second)) {
			Node place = Node.awaited("proposal");
			this.lineage.put(request);
			this.lineage.put(place);
			this.lineage.link(request.id(), place.id(), Relation.REQUEST_BECAME_PROPOSAL, APRIL);
			assertThat(this.lineage.takeUp(place.id(), proposal)).isTrue();
		}
		assertThat(numbers(this.first)).containsExactly(List.of("SQ-2026-0012", "SQ-2026-0014"),
				List.of("JY-2026-0006"));
	}

	@Test
	void anUnmergeLeavesATraceAndMayBeUndone() {
		merged();
		this.lineage.unlink(this.first.id(), this.main.id(), Relation.MERGED_INTO, APRIL);
		assertThat(numbers(this.first)).isEmpty();
		assertThat(numbers(this.main)).containsExactly(List.of("SQ-2026-0014"), List.of("SQ-2026-0010"));
		assertThat(this.jdbc.sql("SELECT count(*) FROM lineage_edge WHERE from_id = ? AND withdrawn_at IS NOT NULL")
			.param(this.first.id())
			.query(Integer.class)
			.single()).isOne();
		this.lineage.link(this.first.id(), this.main.id(), Relation.MERGED_INTO, APRIL);
		this.lineage.link(this.first.id(), this.main.id(), Relation.MERGED_INTO, APRIL);
		assertThat(numbers(this.main)).hasSize(2).first().asList().hasSize(2);
	}

	@Test
	void aRestrictedRecordAppearsInNoChainAndJoinsNothing() {
		merged();
		this.lineage.put(this.main.restricted(true));
		assertThat(numbers(this.first)).isEmpty();
		assertThat(numbers(this.main)).isEmpty();
		Node place = Node.awaited("proposal");
		this.lineage.put(place);
		this.lineage.link(this.main.id(), place.id(), Relation.REQUEST_BECAME_PROPOSAL, APRIL);
		assertThat(this.lineage.awaited("proposal")).isEmpty();
		assertThat(this.lineage.chainOf("proposal", place.id())).isEmpty();
		this.lineage.put(this.main);
		assertThat(numbers(this.first)).hasSize(3);
	}

	@Test
	void thePublicReadsOnlyWhatIsPublic() {
		merged();
		assertThat(this.lineage.publicChainOf("request", this.main.id())).isEmpty();
		this.lineage.publish(this.main.id(), "停车难", "/cases/SQ-2026-0010");
		assertThat(this.lineage.publicChainOf("request", this.main.id())).isEmpty();
		this.lineage.put(this.first.published("小区停车", "/cases/SQ-2026-0012"));
		assertThat(this.lineage.publicChainOf("request", this.main.id()))
			.flatExtracting((stage) -> stage.members().stream().map(Stage.Member::href).toList())
			.containsExactly("/cases/SQ-2026-0012", "/cases/SQ-2026-0010");
		assertThat(this.lineage.publicChainOf("request", this.second.id())).isEmpty();
		this.lineage.publish(this.first.id(), null, null);
		assertThat(this.lineage.publicChainOf("request", this.main.id())).isEmpty();
	}

	@Test
	void aCircleEnds() {
		merged();
		this.lineage.link(this.main.id(), this.first.id(), Relation.MERGED_INTO, APRIL);
		assertThat(numbers(this.first).stream().flatMap(List::stream)).hasSize(3);
	}

	@Test
	void aRecordDoesNotLeadToItself() {
		this.lineage.put(this.first);
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.lineage.link(this.first.id(), this.first.id(), Relation.MERGED_INTO, MARCH));
	}

}
