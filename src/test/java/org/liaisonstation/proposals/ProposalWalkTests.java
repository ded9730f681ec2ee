package org.liaisonstation.proposals;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonstation.calendar.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.liaisonstation.proposals.Drafts.NOW;
import static org.liaisonstation.proposals.Drafts.STAFF;
import static org.liaisonstation.proposals.Drafts.TODAY;
import static org.liaisonstation.proposals.ProposalStatus.ACCEPTED;
import static org.liaisonstation.proposals.ProposalStatus.ANSWERED;
import static org.liaisonstation.proposals.ProposalStatus.CLOSED;
import static org.liaisonstation.proposals.ProposalStatus.DISPATCHED;
import static org.liaisonstation.proposals.ProposalStatus.DRAFT;
import static org.liaisonstation.proposals.ProposalStatus.FILED;
import static org.liaisonstation.proposals.ProposalStatus.NOT_TAKEN;
import static org.liaisonstation.proposals.ProposalStatus.RETURNED;
import static org.liaisonstation.proposals.ProposalStatus.SUBMITTED;
import static org.liaisonstation.proposals.ProposalStatus.TO_RULE;
import static org.liaisonstation.proposals.ProposalStatus.WITHDRAWN;

/**
 * Every verb in every state: where it is allowed it leads where it should, everywhere
 * else it is refused and changes nothing.
 */
class ProposalWalkTests {

	/** A verb, the states that allow it, and where it leads; null is where it was. */
	private record Verb(String name, Set<ProposalStatus> from, ProposalStatus to, Consumer<Proposal> act) {

	}

	private static Verb verb(String name, ProposalStatus to, Consumer<Proposal> act, ProposalStatus... from) {
		return new Verb(name, EnumSet.copyOf(List.of(from)), to, act);
	}

	private static List<Verb> verbs() {
		return List.of(verb("修改", null, (one) -> one.edit(Drafts.sheet(), Wishes.usual(), NOW, STAFF), DRAFT, RETURNED),
				verb("邀请附议", null, (one) -> one.invite(List.of(UUID.randomUUID()), null, TODAY, NOW, STAFF), DRAFT,
						RETURNED),
				verb("登记站外附议", null, (one) -> one.signedOutside("吕某", "2201", NOW, STAFF), DRAFT, RETURNED),
				verb("提交审查", SUBMITTED, (one) -> one.submit(10, NOW, STAFF), DRAFT, RETURNED),
				verb("退回修改", RETURNED, (one) -> one.sendBack("不具体", NOW, STAFF), SUBMITTED),
				verb("不作为建议", NOT_TAKEN, (one) -> one.notTaken("本人的事", NOW, STAFF), SUBMITTED),
				verb("审查登记", ACCEPTED, (one) -> one.accept("JY-2026-0009", NOW, STAFF), SUBMITTED),
				verb("提交人大", FILED,
						(one) -> one.file(Drafts.MANDATE, TODAY, null, 10, Drafts.due(Period.days(5), TODAY), TODAY,
								NOW, STAFF),
						ACCEPTED),
				verb("交办", DISPATCHED,
						(one) -> one.dispatch(Handover.to(Drafts.UNIT, List.of(), null), TODAY, Drafts.clocks(TODAY),
								NOW, STAFF),
						FILED),
				verb("列为疑难", null, (one) -> one.markDifficult("涉及面广", Drafts.due(Period.months(6), TODAY), NOW, STAFF),
						DISPATCHED),
				verb("沟通", null, Drafts::contact, DISPATCHED, ANSWERED),
				verb("督办", null, (one) -> one.supervise("请抓紧", NOW, STAFF), FILED, DISPATCHED),
				verb("列为重点", null, (one) -> one.markKey(true, "群众关注", NOW, STAFF), ACCEPTED, FILED, DISPATCHED,
						ANSWERED),
				verb("转督办再办", DISPATCHED, (one) -> one.superviseAgain("再办", Drafts.again(), NOW, STAFF), TO_RULE),
				verb("主任办结", CLOSED, (one) -> one.close("已说明", Drafts.at(TODAY.plusDays(60)), STAFF), TO_RULE,
						ANSWERED),
				verb("撤回", WITHDRAWN, (one) -> one.withdraw("不再提", NOW, STAFF), DRAFT, SUBMITTED, RETURNED, ACCEPTED,
						FILED, DISPATCHED));
	}

	private static Stream<Arguments> all() {
		return verbs().stream()
			.flatMap((verb) -> Arrays.stream(ProposalStatus.values())
				.map((status) -> arguments(verb.name() + " · " + status.label(), verb, status)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("all")
	void aVerbIsAllowedWhereItBelongsAndRefusedEverywhereElse(String name, Verb verb, ProposalStatus status) {
		Proposal proposal = Drafts.in(status);
		int lines = proposal.history().size();
		if (verb.from().contains(status)) {
			verb.act().accept(proposal);
			assertThat(proposal.status()).isEqualTo((verb.to() != null) ? verb.to() : status);
			assertThat(proposal.history()).hasSizeGreaterThan(lines);
		}
		else {
			assertThatExceptionOfType(ProposalRefused.class).isThrownBy(() -> verb.act().accept(proposal));
			assertThat(proposal.status()).isEqualTo(status);
			assertThat(proposal.history()).hasSize(lines);
		}
	}

}
