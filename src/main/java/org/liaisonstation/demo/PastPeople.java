package org.liaisonstation.demo;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

import org.liaisonstation.constituencies.Place;
import org.liaisonstation.requests.Reporter;
import org.liaisonstation.vault.Vault;

/**
 * The residents of the generated years, all of them invented: the same number is the same
 * person with the same phone, who comes again now and then.
 */
class PastPeople {

	/** Behind those that the demo's own people have. */
	private static final String PHONES = "1991%07d";

	private static final List<String> AGES = List.of("FROM_18", "FROM_45", "FROM_45", "FROM_60", "FROM_60");

	private final int count;

	private final PastTexts texts;

	private final Vault vault;

	private final RandomGenerator chance;

	PastPeople(int requests, PastTexts texts, Vault vault, RandomGenerator chance) {
		this.count = Math.max(1, requests / 3);
		this.texts = texts;
		this.vault = vault;
		this.chance = chance;
	}

	/** One in twenty gives no name, one in twelve no phone; few send somebody else. */
	Reporter reporter(Place place, Instant at) {
		int person = this.chance.nextInt(this.count);
		int kind = this.chance.nextInt(60);
		if (kind < 3) {
			return Reporter.named(null).build();
		}
		String phone = (kind < 8) ? null : PHONES.formatted(person);
		Reporter.Builder reporter = Reporter.named(this.texts.name(person))
			.gender((person % 2 == 0) ? "F" : "M")
			.age(AGES.get(person % AGES.size()))
			.phone(phone, (phone != null) ? this.vault.fingerprint(phone) : null)
			.address(place.name() + (1 + person % 23) + "号楼")
			.people((kind == 59) ? 2 + person % 8 : 1);
		if (kind == 58) {
			reporter.proxy(this.texts.name(person + 1), "子女", at);
		}
		return reporter.build();
	}

}
