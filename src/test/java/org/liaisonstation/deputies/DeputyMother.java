package org.liaisonstation.deputies;

import java.time.LocalDate;

import org.liaisonstation.constituencies.Constituency;

/** Deputies for tests. */
public final class DeputyMother {

	private DeputyMother() {
	}

	/** A serving district deputy of a constituency; nothing is saved. */
	public static Mandate aMandate(String name, Constituency constituency) {
		return Mandate.ofConstituency(new Deputy(name), "十八届", Level.DISTRICT, constituency, LocalDate.of(2022, 1, 15));
	}

	public static Mandate aMandate() {
		return aMandate("陈淑敏", new Constituency(12, "第十二选区", "柳堤社区", 2));
	}

}
