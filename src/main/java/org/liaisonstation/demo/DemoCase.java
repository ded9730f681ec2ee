package org.liaisonstation.demo;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One request of the files {@code requests-*.yaml}, from the resident's words to his
 * rating.
 *
 * @param deputy number of the deputy whose card or reception it came through
 * @param point number of the liaison point where it was told
 * @param observer user name of the observer who handed it in
 * @param proxy who told the observer, where it was not the reporter
 * @param respondedAfter green channel: minutes from receipt to the response
 * @param paper it was written on a blank form and keyed in
 * @param group who stands behind it, where there are several
 * @param withdrawn why the resident took it back
 * @param months the months that its text speaks of; none: any
 * @param neighbours who said the same and was merged with it
 * @param apart of a neighbour: why it was taken out of the group again
 * @param deputyRating what the deputy who follows it says of the answer
 * @param recusal why that deputy was taken from the case
 * @param watched why the director watches it (重点)
 * @param proposal why it becomes a proposal
 * @param handler of a restricted one: the account that handles it
 * @param link who answered through the one-time link of the slip
 * @param waiting the public text that the director has not decided on
 * @param turn what happens while it is handled
 * @param open how far it has come and how old it is; null: it is closed
 */
record DemoCase(String key, String route, String channel, Integer deputy, Integer point, String observer, Proxy proxy,
		String place, String location, String category, String nature, String urgency, String title, String content,
		String appeal, Person reporter, String unit, List<String> notes, String answer, String outcome, Integer plan,
		Rated rating, Handling second, @JsonProperty("public") Public publicText, String reason, String responded,
		Integer respondedAfter, String safe, String ground, String counter, boolean restricted, boolean sensitive,
		boolean paper, Group group, String withdrawn, List<Integer> months, Open open, List<DemoCase> neighbours,
		String apart, Rated deputyRating, String recusal, String watched, String proposal, String handler, String link,
		Public waiting, Turn turn) {

	/** Who told it; all of it may be missing. */
	record Person(String name, String gender, String age, String phone, String address) {

	}

	/** Who speaks for the reporter. */
	record Proxy(String name, String relation) {

	}

	/** The representatives, each with his phone, and the others. */
	record Group(int people, Map<String, String> representatives, List<String> others) {

	}

	/** What one round of handling brought. */
	record Handling(List<String> notes, String answer, String outcome, Integer plan, Rated rating) {

	}

	record Rated(String manner, String result, String comment) {

	}

	record Public(String title, String text) {

	}

	/**
	 * @param stage the last thing that happened to it
	 * @param age working days since it came in
	 */
	record Open(Stage stage, int age) {

	}

	/** In the order in which a transferred request goes through them. */
	enum Stage {

		RECEIVED, DISPATCHED, SIGNED, ANSWERED, REPLIED

	}

	/** What is not part of the plain way. */
	enum Turn {

		RETURN, EXTENSION, PAUSE, SUPERVISION, JOINT

	}

	/** Whether a request comes as far as this. */
	boolean reaches(Stage stage) {
		return this.open == null || this.open.stage().compareTo(stage) >= 0;
	}

	Handling first() {
		return new Handling((this.notes != null) ? this.notes : List.of(), this.answer, this.outcome, this.plan,
				this.rating);
	}

	/** The resident wrote it himself, on his telephone. */
	boolean isMessage() {
		return this.channel.endsWith("扫码");
	}

	/** An observer handed it in. */
	boolean isHandedIn() {
		return this.observer != null;
	}

	/** Staff have not seen it before it is there. */
	boolean isFromOutside() {
		return isMessage() || isHandedIn();
	}

	boolean isAnonymous() {
		return this.reporter.name() == null && this.reporter.phone() == null;
	}

}
