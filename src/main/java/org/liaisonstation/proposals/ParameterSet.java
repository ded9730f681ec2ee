package org.liaisonstation.proposals;

import java.util.List;
import java.util.Map;

/**
 * What the rules of a place say about proposals (domain.md 1.3), to be taken over as one
 * choice. What a place's rules do not say is left as it is; each value may be changed on
 * its own afterwards.
 */
enum ParameterSet {

	SHANDONG("山东省", "山东省建议办理工作条例（2017）",
			Map.of("proposal.dispatch", "5d", "proposal.return", "5d", "proposal.joint", "1mo", "proposal.again", "1mo",
					ParameterSet.CONTACT, "no")),
	QINGDAO("青岛市", "青岛市的规定（2021）",
			Map.of("proposal.dispatch", "5wd", "proposal.return", "5wd", "proposal.joint", "1mo", ParameterSet.CONTACT,
					"no")),
	SHANGHAI("上海市", "上海市的规定",
			Map.of("proposal.dispatch", "7wd", "proposal.return", "7wd", "proposal.joint", "1mo", "proposal.again",
					"1mo", ParameterSet.CONTACT, "no")),
	CHONGQING("重庆市", "重庆市的规定（2017）",
			Map.of("proposal.dispatch", "10wd", "proposal.return", "10wd", "proposal.joint", "30wd", "proposal.rate",
					"20wd", "proposal.again", "2mo", ParameterSet.CONTACT, "yes", "proposal.contact", "20wd")),
	HENAN("河南省", "河南省的规定（2017）", Map.of("proposal.return", "10wd", "proposal.joint", "2mo", "proposal.rate", "10wd",
			"proposal.again", "1mo", ParameterSet.CONTACT, "no"));

	private static final String CONTACT = "proposal.contact.required";

	/** What a set may say, in the order of the page. */
	static final List<String> KEYS = List.of("proposal.dispatch", "proposal.return", "proposal.joint", "proposal.rate",
			"proposal.again", CONTACT, "proposal.contact");

	private final String place;

	private final String rules;

	private final Map<String, String> periods;

	ParameterSet(String place, String rules, Map<String, String> periods) {
		this.place = place;
		this.rules = rules;
		this.periods = periods;
	}

	public String place() {
		return this.place;
	}

	public String rules() {
		return this.rules;
	}

	/** By the key of the setting. */
	Map<String, String> periods() {
		return this.periods;
	}

}
