package org.liaisonstation.proposals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Everything that a proposal can be made of. Who waits for a proposal there is told when
 * it is filed and when it is answered.
 */
@Component
class ProposalSources {

	private final List<ProposalSource> sources;

	private final Proposals proposals;

	ProposalSources(List<ProposalSource> sources, Proposals proposals) {
		this.sources = sources;
		this.proposals = proposals;
	}

	Optional<ProposalSource> of(String kind) {
		return this.sources.stream().filter((source) -> source.kind().equals(kind)).findFirst();
	}

	/** Empty where there is none such, or none for the viewer. */
	Optional<ProposalSource.Beginning> begin(Origin origin, Viewer viewer) {
		return of(origin.kind()).flatMap((source) -> source.of(origin.id(), viewer));
	}

	/**
	 * What the address of a new sheet names, for instance {@code ?request=…}.
	 */
	Optional<Origin> named(Map<String, String> parameters) {
		return this.sources.stream()
			.filter((source) -> isId(parameters.get(source.kind())))
			.map((source) -> new Origin(source.kind(), UUID.fromString(parameters.get(source.kind()))))
			.findFirst();
	}

	private static boolean isId(String text) {
		return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
	}

	@EventListener
	void tell(ProposalMoved moved) {
		if (moved.step() != ProposalStep.FILED && moved.step() != ProposalStep.ANSWERED) {
			return;
		}
		Proposal proposal = this.proposals.findById(moved.proposalId()).orElseThrow();
		proposal.origin().ifPresent((origin) -> of(origin.kind()).ifPresent((source) -> {
			if (moved.step() == ProposalStep.FILED) {
				source.filed(origin.id(), proposal.number() + "，" + proposal.filing().level().label() + "人民代表大会",
						moved.by());
			}
			else {
				source.answered(origin.id(), proposal.number(), moved.by());
			}
		}));
	}

}
