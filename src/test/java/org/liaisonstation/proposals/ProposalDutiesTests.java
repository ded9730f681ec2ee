package org.liaisonstation.proposals;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.deputies.Level;
import org.liaisonstation.requests.RequestMother;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What proposals tell the duty archives. */
@StationTest
@Import({ ProposalMother.class, RequestMother.class })
class ProposalDutiesTests {

	@Autowired
	ProposalMother mother;

	@Autowired
	ProposalDesk desk;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	EntityManager entities;

	private UUID lead;

	@BeforeEach
	void people() {
		this.mother.known(ProposalMother.STAFF);
		this.mother.known(ProposalMother.DIRECTOR);
		this.lead = this.mother.aDeputy("韩立文", Level.DISTRICT);
	}

	/** What counts by this proposal, of everybody. */
	private List<String> archives(Proposal proposal) {
		this.entities.flush();
		return this.jdbc
			.sql("""
					SELECT d.name || ' ' || e.kind || ' ' || e.role || ' ' || e.title FROM duty_entry e JOIN deputy d ON d.id = e.deputy_id
					WHERE e.source_id = ? AND e.withdrawn_at IS NULL ORDER BY d.name""")
			.param(proposal.id())
			.query(String.class)
			.list();
	}

	@Test
	void anAcceptedProposalIsInTheArchivesOfLeadAndSigners() {
		Proposal signed = this.mother.signed(this.mother.drafted(this.lead), 2);
		assertThat(archives(this.mother.submitted(signed))).isEmpty();
		String title = Drafts.sheet().title();

		Proposal accepted = this.desk.accept(signed.id(), this.mother.read(signed).version(), ProposalMother.DIRECTOR);
		assertThat(archives(accepted)).containsExactlyInAnyOrder("韩立文 PROPOSAL 领衔 " + title, "附议0 PROPOSAL 附议 " + title,
				"附议1 PROPOSAL 附议 " + title);
	}

	@Test
	void aSignatureThatIsTakenBackCountsNoMore() {
		Proposal accepted = this.mother.accepted(this.mother.signed(this.mother.drafted(this.lead), 2));
		this.desk.withdrawSignature(accepted.id(), accepted.version(), accepted.signers().get(0).id(), "书面撤回",
				ProposalMother.STAFF);
		assertThat(archives(accepted)).hasSize(2).noneMatch((line) -> line.startsWith("附议0"));
	}

	@Test
	void aWithdrawnProposalCountsInNoArchive() {
		Proposal accepted = this.mother.accepted(this.mother.signed(this.mother.drafted(this.lead), 1));
		this.desk.withdraw(accepted.id(), accepted.version(), "不再提", ProposalMother.STAFF);
		assertThat(archives(accepted)).isEmpty();
	}

	@Test
	void aConfidentialOneStandsThereWithoutItsTitle() {
		assertThat(archives(this.mother.accepted(this.mother.confidential(this.lead))))
			.containsExactly("韩立文 PROPOSAL 领衔 不公开内容的建议");
	}

}
