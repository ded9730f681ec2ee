package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.liaisonstation.StationTest;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;
import org.liaisonstation.lineage.Stage;
import org.liaisonstation.publication.Published;
import org.liaisonstation.publication.PublicationWithdrawn;
import org.liaisonstation.publication.Publications;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@StationTest
@Import(RequestMother.class)
class RequestLineageTests {

	@Autowired
	RequestLineage requests;

	@Autowired
	Lineage lineage;

	@Autowired
	RequestMother mother;

	@Autowired
	MarkDesk marks;

	@Autowired
	Publications publications;

	@Autowired
	EntityManager entities;

	@Autowired
	MockMvcTester pages;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@Test
	void thePageShowsWhereARequestLedAndWhatIsAwaited() {
		Request first = this.mother.aRequest().registered();
		Request second = this.mother.aRequest().registered();
		Node proposal = Node.awaited("proposal");
		this.requests.put(first);
		this.requests.put(second);
		this.lineage.put(proposal);
		this.lineage.link(first.id(), second.id(), Relation.MERGED_INTO, first.intake().receivedAt());
		this.lineage.link(second.id(), proposal.id(), Relation.REQUEST_BECAME_PROPOSAL, first.intake().receivedAt());
		assertThat(this.pages.get().uri(second.href()).with(user(new SignedIn(RequestMother.STAFF)))).hasStatusOk()
			.bodyText()
			.contains("来龙去脉", first.number(), "href=\"" + first.href() + "\"", "当前件", "代表建议，待形成", "3月9日");
	}

	@Test
	void aRestrictedRequestIsInNoChain() {
		Request open = this.mother.aRequest().registered();
		Request restricted = this.mother.aRequest().restricted().registered();
		this.requests.put(open);
		this.requests.put(restricted);
		this.lineage.link(restricted.id(), open.id(), Relation.MERGED_INTO, open.intake().receivedAt());
		assertThat(this.pages.get().uri(open.href()).with(user(new SignedIn(RequestMother.STAFF)))).hasStatusOk()
			.bodyText()
			.doesNotContain("来龙去脉", restricted.number());
	}

	@Test
	void theChainKnowsWhatThePublicReads() {
		Request first = this.mother.aRequest().closed();
		Request second = this.mother.aRequest().closed();
		publish(first, "夜间油烟");
		this.requests.put(first);
		this.requests.put(second);
		this.lineage.link(first.id(), second.id(), Relation.MERGED_INTO, first.intake().receivedAt());
		assertThat(this.lineage.publicChainOf("request", first.id())).isEmpty();
		UUID publication = publish(second, "外摆");
		this.events.publishEvent(new Published("request", second.id(), publication));
		assertThat(this.lineage.publicChainOf("request", first.id()))
			.flatExtracting((stage) -> stage.members().stream().map(Stage.Member::title).toList())
			.containsExactly("夜间油烟", "外摆");
		this.events.publishEvent(new PublicationWithdrawn("request", second.id(), publication));
		assertThat(this.lineage.publicChainOf("request", first.id())).isEmpty();
	}

	@Test
	void aTextOfWhatBecomesRestrictedIsOnNoListOfWork() {
		Request request = this.mother.aRequest().inSecondRound();
		UUID draft = publish(request, "夜间油烟");
		this.jdbc.sql("UPDATE publication SET state = 'DRAFT' WHERE id = ?").param(draft).update();
		assertThat(this.publications.waitingFor(RequestMother.STAFF, 5).first()).hasSize(1);
		this.marks.restrict(request.id(), request.version(), "反映的是代表", RequestMother.STAFF);
		this.entities.flush();
		assertThat(this.publications.waitingFor(RequestMother.STAFF, 5).first()).isEmpty();
	}

	private UUID publish(Request request, String title) {
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("""
					INSERT INTO publication (id, version, subject_kind, subject_id, subject_number, subject_href, state, title,
					  text, writer_id, writer_name, published_at, changed_at, changed_by)
					VALUES (:id, 0, 'request', :request, :number, :href, 'PUBLISHED', :title, '已办好。', :id, '许静', now(), now(),
					  '许静')""")
			.param("id", id)
			.param("request", request.id())
			.param("number", request.number())
			.param("href", request.href())
			.param("title", title)
			.update();
		return id;
	}

}
