package org.liaisonstation.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.liaisonstation.requests.Who.DIRECTOR;
import static org.liaisonstation.requests.Who.FOLLOWING_DEPUTY;
import static org.liaisonstation.requests.Who.HANDLER;
import static org.liaisonstation.requests.Who.JOINT_UNIT;
import static org.liaisonstation.requests.Who.LEAD_UNIT;
import static org.liaisonstation.requests.Who.STAFF;

/**
 * Who may do what, where: every act, every viewer, every state, made from
 * {@link RequestPermissions} and compared with the reviewed table
 * {@code docs/request-rights.md}.
 */
class RequestRightsTests {

	private static final Path REVIEWED = Path.of("docs/request-rights.md");

	private static final Path MADE = Path.of("target/request-rights.md");

	@Test
	void theReviewedTableIsWhatThePermissionsGrant() throws IOException {
		String made = table();
		String reviewed = Files.exists(REVIEWED) ? Files.readString(REVIEWED) : "";
		if (!made.equals(reviewed)) {
			Files.createDirectories(MADE.getParent());
			Files.writeString(MADE, made);
		}
		assertThat(made)
			.as("The rights changed. Read the difference between %s and %s; if every line of it is meant, "
					+ "copy the second over the first.", REVIEWED, MADE)
			.isEqualTo(reviewed);
	}

	/**
	 * Who may do it at all. Written by hand from the roles of the design: deputies
	 * propose, units handle, the office checks, the three system roles see no case. A
	 * switch without a default: a new act does not compile before somebody has decided.
	 */
	private static Set<Who> mayAtAll(Act act) {
		return switch (act) {
			case SHOW_CONTACT -> EnumSet.of(STAFF, DIRECTOR, FOLLOWING_DEPUTY, LEAD_UNIT, JOINT_UNIT, HANDLER);
			case NOTE_INTERNALLY, EDIT_MEMBERS, TELL_EXTENSION -> EnumSet.of(STAFF, DIRECTOR, HANDLER);
			case PRINT_RECEIPT, REVIEW, DISPATCH, ANSWER_ON_THE_SPOT, NOT_ACCEPT, JOIN, PAUSE, RESUME, REMIND,
					ISSUE_LINK, CHECK, CALL, WITHDRAW, ARCHIVE, PUBLISH, CALL_IN_PROMISE, SUGGEST_PROPOSAL, MERGE,
					UNMERGE, MARK_SENSITIVE, RESTRICT, ASSIGN_DEPUTY, RECUSE ->
				EnumSet.of(STAFF, DIRECTOR);
			case ENTRUST, CONFIRM_GREEN_CHANNEL, RULE_RETURN, RULE_EXTENSION, SUPERVISE, RULE, CLOSE, MARK_KEY,
					SEE_VIEWS ->
				EnumSet.of(DIRECTOR);
			case SIGN -> EnumSet.of(LEAD_UNIT, JOINT_UNIT);
			case COUNTERSIGN -> EnumSet.of(JOINT_UNIT);
			case RESPOND, MAKE_SAFE -> EnumSet.of(LEAD_UNIT);
			case ASK_RETURN -> EnumSet.of(LEAD_UNIT, JOINT_UNIT);
			case ANSWER -> EnumSet.of(LEAD_UNIT, HANDLER);
			case ASK_EXTENSION, RECEIPT -> EnumSet.of(LEAD_UNIT, JOINT_UNIT, HANDLER);
			case NOTE, CONTACT -> EnumSet.of(STAFF, DIRECTOR, LEAD_UNIT, JOINT_UNIT, HANDLER);
			case RATE_AS_DEPUTY, DECLARE_CONFLICT -> EnumSet.of(FOLLOWING_DEPUTY);
		};
	}

	@TestFactory
	Stream<DynamicTest> everyActIsForThoseWhomTheDesignNames() {
		return Arrays.stream(Act.values())
			.map((act) -> dynamicTest(act + " " + act.label(),
					() -> assertThat(granted(act)).isEqualTo(mayAtAll(act))));
	}

	private static Set<Who> granted(Act act) {
		return Arrays.stream(Who.values())
			.filter((who) -> Arrays.stream(Scene.values()).anyMatch((scene) -> who.may(act, scene.request())))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Who.class)));
	}

	@TestFactory
	Stream<DynamicTest> whoMayActSucceeds() {
		return Arrays.stream(Scene.values()).map((scene) -> dynamicTest(scene.label(), () -> {
			for (Act act : Act.values()) {
				for (Who who : Who.values()) {
					Request request = scene.request();
					if (who.may(act, request)) {
						assertThatNoException().as("%s by %s", act, who)
							.isThrownBy(() -> ActVerb.of(act, who).accept(request));
					}
				}
			}
		}));
	}

	@TestFactory
	Stream<DynamicTest> whatNobodyMayIsRefusedByTheRequestItself() {
		return Arrays.stream(Scene.values()).map((scene) -> dynamicTest(scene.label(), () -> {
			for (Act act : Act.values()) {
				Request request = scene.request();
				boolean nobody = Arrays.stream(Who.values()).noneMatch((who) -> who.may(act, request));
				for (Who who : nobody ? mayAtAll(act) : Set.<Who>of()) {
					if (ActVerb.of(act, who) != ActVerb.NONE && !alwaysPossible(act)) {
						int entries = request.timeline().size();
						assertThatExceptionOfType(NotPossibleNow.class).as("%s by %s", act, who)
							.isThrownBy(() -> ActVerb.of(act, who).accept(request));
						assertThat(request.timeline()).hasSize(entries);
					}
				}
			}
		}));
	}

	/** A deputy who declares a conflict is refused for who he is, not for the state. */
	private static boolean alwaysPossible(Act act) {
		return act == Act.DECLARE_CONFLICT;
	}

	@Test
	void theThreeSystemRolesAndStrangersSeeNoCase() {
		for (Scene scene : Scene.values()) {
			for (Who who : List.of(Who.ADMIN, Who.SECURITY, Who.AUDITOR, Who.DEPUTY_ELSEWHERE, Who.OTHER_UNIT)) {
				assertThat(who.before(scene.request()).sight()).as("%s %s", scene, who)
					.isEqualTo(RequestPermissions.Sight.NONE);
			}
		}
	}

	@Test
	void aRestrictedMatterIsThereForTheDirectorAndTheHandlerAlone() {
		for (Scene scene : List.of(Scene.RESTRICTED, Scene.ENTRUSTED, Scene.HANDLER_RECUSED, Scene.RESTRICTED_REPLIED,
				Scene.RESTRICTED_CLOSED)) {
			Set<Who> seeing = Arrays.stream(Who.values())
				.filter((who) -> who.before(scene.request()).sight() != RequestPermissions.Sight.NONE)
				.collect(Collectors.toSet());
			assertThat(seeing).as(scene.label()).isSubsetOf(DIRECTOR, HANDLER).contains(DIRECTOR);
		}
	}

	private static String table() {
		StringBuilder page = new StringBuilder(
				"""
						# Who may do what with a request

						Made by `RequestRightsTests` from `RequestPermissions`, in states and viewers as finely as the rights tell them
						apart, and reviewed; a change of a right changes this page or fails the build. For each act: who, and where. Who
						is not named may not. Several states at once:

						""");
		for (Group group : Group.values()) {
			page.append("- ").append(group.label).append(": ").append(String.join(" · ", group.scenes())).append('\n');
		}
		page.append("\n## 查看 (what is seen at all)\n\n");
		for (RequestPermissions.Sight sight : RequestPermissions.Sight.values()) {
			page.append("### ").append(sight).append("\n\n");
			lines(page, (who, request) -> who.before(request).sight() == sight);
		}
		for (Act act : Act.values()) {
			page.append("## ").append(act.label()).append(" `").append(act).append("`\n\n");
			lines(page, (who, request) -> who.may(act, request));
		}
		return page.toString().stripTrailing() + "\n";
	}

	/** A line for every set of states, with those who share it. */
	private static void lines(StringBuilder page, BiPredicate<Who, Request> which) {
		Map<String, List<String>> lines = new LinkedHashMap<>();
		for (Who who : Who.values()) {
			List<String> scenes = scenes((request) -> which.test(who, request));
			if (!scenes.isEmpty()) {
				lines.computeIfAbsent(words(scenes), (any) -> new ArrayList<>()).add(who.label());
			}
		}
		lines.forEach((where,
				who) -> page.append("- **").append(String.join("、", who)).append("**: ").append(where).append('\n'));
		page.append('\n');
	}

	private static List<String> scenes(Predicate<Request> which) {
		return Arrays.stream(Scene.values()).filter((scene) -> which.test(scene.request())).map(Scene::label).toList();
	}

	/** The shortest way to say where. */
	private static String words(List<String> scenes) {
		return Stream
			.concat(Stream.of(String.join(" · ", scenes)),
					Arrays.stream(Group.values()).map((group) -> group.words(scenes)))
			.min(Comparator.comparing(String::length))
			.orElseThrow();
	}

	/** Scenes that rights often have in common. */
	private enum Group {

		EVERYWHERE("*everywhere*", (request) -> true), RESTRICTED("*restricted*", Group::isRestricted),
		UNRESTRICTED("*unrestricted*", (request) -> !isRestricted(request)),
		OPEN("*open*", (request) -> !isRestricted(request) && request.status().isOpen()),
		AT_UNITS("*at the units*", (request) -> !isRestricted(request)
				&& (request.status() == Status.TO_SIGN || request.status() == Status.IN_PROGRESS));

		private final String label;

		private final Predicate<Request> which;

		private List<String> scenes;

		Group(String label, Predicate<Request> which) {
			this.label = label;
			this.which = which;
		}

		private static boolean isRestricted(Request request) {
			return request.intake().restricted();
		}

		List<String> scenes() {
			if (this.scenes == null) {
				this.scenes = RequestRightsTests.scenes(this.which);
			}
			return this.scenes;
		}

		String words(List<String> wanted) {
			List<String> own = scenes();
			String without = own.stream().filter((one) -> !wanted.contains(one)).collect(Collectors.joining(" · "));
			String beside = wanted.stream().filter((one) -> !own.contains(one)).collect(Collectors.joining(" · "));
			return this.label + (without.isEmpty() ? "" : " without " + without)
					+ (beside.isEmpty() ? "" : "; and " + beside);
		}

	}

}
