package org.liaisonstation.proposals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.publication.Original;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A proposal and its answer beside their public text. */
@Component
class ProposalOriginal implements Original {

	private final Proposals proposals;

	private final ProposalNames names;

	ProposalOriginal(Proposals proposals, ProposalNames names) {
		this.proposals = proposals;
		this.names = names;
	}

	@Override
	public String kind() {
		return ProposalHandling.KIND;
	}

	@Override
	public String label() {
		return "代表建议";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Map<String, String>> of(UUID subjectId, Viewer viewer) {
		return this.proposals.findById(subjectId)
			.filter((proposal) -> ProposalPermissions.of(proposal, viewer).mayRead(viewer))
			.map(this::texts);
	}

	private Map<String, String> texts(Proposal proposal) {
		ProposalNames.Names named = this.names.of(proposal);
		Sheet sheet = proposal.sheet();
		Map<String, String> texts = new LinkedHashMap<>();
		texts.put("标题", sheet.title());
		texts.put("领衔代表", named.lead());
		texts.put("情况问题", sheet.situation());
		texts.put("建议", sheet.suggestion());
		texts.put("案由", sheet.cause());
		texts.put("案据", sheet.grounds());
		texts.put("方案", sheet.scheme());
		for (ProposalRound round : proposal.rounds()) {
			if (round.isAnswered()) {
				texts.put(round.kind().label() + "的答复", round.answer());
				texts.put(round.kind().label() + "的办理类别", round.outcome() + " " + named.outcome(round.outcome()));
			}
		}
		texts.values().removeIf((text) -> text == null || text.isEmpty());
		return texts;
	}

}
