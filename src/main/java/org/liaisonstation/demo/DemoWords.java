package org.liaisonstation.demo;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.liaisonstation.constituencies.Place;
import org.liaisonstation.requests.CategoryRules;
import org.liaisonstation.requests.Intake;
import org.liaisonstation.requests.Matter;
import org.liaisonstation.requests.Reporter;
import org.liaisonstation.requests.Satisfaction;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;
import org.liaisonstation.vault.Vault;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Turns the words of the files into the codes and values that the requests module takes.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoWords {

	private static final List<String> INSTRUCTIONS = List.of("请尽快核实，按期答复反映人。", "请先与反映人联系，再到现场核查，办理情况如实报送。",
			"请会同所在村居一并处理，防止反复。", "请写明办理经过和结果，能当场解决的当场解决。");

	private final CodeLists codes;

	private final CategoryRules rules;

	private final Vault vault;

	DemoWords(CodeLists codes, CategoryRules rules, Vault vault) {
		this.codes = codes;
		this.rules = rules;
		this.vault = vault;
	}

	/**
	 * @param paperForm number of the blank form that it was written on, or null
	 */
	Intake intake(DemoCase from, DemoCast cast, Instant at, String paperForm) {
		return Intake.by(code(CodeLists.CHANNEL, from.channel()), at)
			.atPoint((from.point() != null) ? cast.points().get(from.point()).id() : null)
			.toDeputy((from.deputy() != null) ? cast.deputies().get(from.deputy()).id() : null)
			.onPaper(paperForm)
			.restricted(from.restricted())
			.sensitiveWithConsent(from.sensitive())
			.confirmed(!from.isMessage())
			.build();
	}

	Reporter reporter(DemoCase from, Instant at) {
		DemoCase.Person person = from.reporter();
		DemoCase.Proxy proxy = from.proxy();
		Reporter.Builder reporter = Reporter.named(person.name())
			.gender(code(CodeLists.GENDER, person.gender()))
			.age(code(CodeLists.AGE, person.age()))
			.phone(person.phone(), (person.phone() != null) ? this.vault.fingerprint(person.phone()) : null)
			.address(person.address())
			.people((from.group() != null) ? from.group().people() : 1);
		if (from.isHandedIn()) {
			reporter.handedInWithConsent((proxy != null) ? proxy.name() : null,
					(proxy != null) ? proxy.relation() : null, at);
		}
		return reporter.build();
	}

	/** As staff write it down; how far it reaches is as the category has it. */
	Matter matter(DemoCase from, DemoCast cast) {
		Place place = cast.places().get(from.place());
		String category = category(from.category());
		return new Matter(from.title(), category, code(CodeLists.NATURE, from.nature()),
				code(CodeLists.URGENCY, from.urgency()), null, place.id(), place.constituency().id(), from.location(),
				from.content(), from.appeal())
			.completedBy(this.rules.inForce(category));
	}

	/** As it comes from a resident's telephone, before anybody has looked at it. */
	Matter message(DemoCase from, DemoCast cast) {
		Matter matter = matter(from, cast);
		return new Matter(Matter.beginningOf(from.content()), null, null, "NORMAL", null, matter.placeId(),
				matter.constituencyId(), from.location(), from.content(), from.appeal());
	}

	static Satisfaction satisfaction(String label) {
		return Arrays.stream(Satisfaction.values())
			.filter((satisfaction) -> satisfaction.label().equals(label))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no such satisfaction: " + label));
	}

	static String instruction(DemoCase from) {
		return INSTRUCTIONS.get(Math.floorMod(from.key().hashCode(), INSTRUCTIONS.size()));
	}

	private String category(String path) {
		return this.codes.inForce(CodeLists.CATEGORY)
			.stream()
			.map(Code::code)
			.filter((code) -> this.codes.path(CodeLists.CATEGORY, code).replace(" ", "").equals(path))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no such category: " + path));
	}

	/** The code of that name in a list; none of none. */
	String code(String list, String name) {
		if (name == null) {
			return null;
		}
		return this.codes.inForce(list)
			.stream()
			.filter((code) -> code.name().equals(name))
			.findFirst()
			.map(Code::code)
			.orElseThrow(() -> new IllegalArgumentException("not in list " + list + ": " + name));
	}

}
