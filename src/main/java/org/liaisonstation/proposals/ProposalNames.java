package org.liaisonstation.proposals;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/** The names of what a proposal refers to by id or code. */
@Component
class ProposalNames {

	static final String FIELD = "proposal_field";

	private final Deputies deputies;

	private final Units units;

	private final CodeLists codes;

	ProposalNames(Deputies deputies, Units units, CodeLists codes) {
		this.deputies = deputies;
		this.units = units;
		this.codes = codes;
	}

	Names of(Proposal proposal) {
		Map<UUID, Deputy> people = this.deputies
			.findByIdIn(Stream.concat(Stream.of(proposal.leadId()), proposal.signers().stream().map(Signer::deputyId))
				.filter(Objects::nonNull)
				.toList())
			.stream()
			.collect(Collectors.toMap(Deputy::id, (deputy) -> deputy));
		Map<UUID, String> units = this.units
			.findByIdIn(Stream
				.concat(proposal.tasks().stream().map(ProposalTask::unitId),
						proposal.contacts().stream().map(ProposalContact::unitId))
				.filter(Objects::nonNull)
				.distinct()
				.toList())
			.stream()
			.collect(Collectors.toMap(Unit::id, Unit::name));
		return new Names(proposal, people, units, this.codes);
	}

	/** The names of one proposal. */
	record Names(Proposal proposal, Map<UUID, Deputy> people, Map<UUID, String> units, CodeLists codes) {

		/** 领衔代表. */
		public String lead() {
			return deputy(this.proposal.leadId());
		}

		/** The person, for papers that say where he works. */
		public Deputy leader() {
			return this.people.get(this.proposal.leadId());
		}

		public String of(Signer signer) {
			return signer.isOutside() ? signer.outsideName() : deputy(signer.deputyId());
		}

		/** Who rates: the lead, or a signer. */
		public String of(ProposalRating rating) {
			return (rating.signerId() == null) ? lead()
					: this.proposal.signers()
						.stream()
						.filter((signer) -> signer.id().equals(rating.signerId()))
						.map(this::of)
						.findFirst()
						.orElse("");
		}

		public String of(ProposalTask task) {
			return unit(task.unitId());
		}

		public String unit(UUID id) {
			return this.units.getOrDefault(id, "");
		}

		/** 议题. */
		public String field() {
			return this.codes.name(FIELD, this.proposal.sheet().field());
		}

		/** 已解决, for A. */
		public String outcome(String code) {
			return this.codes.name(CodeLists.OUTCOME, code);
		}

		private String deputy(UUID id) {
			Deputy found = this.people.get(id);
			return (found != null) ? found.name() : "";
		}

	}

}
