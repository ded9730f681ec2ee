package org.liaisonstation.requests;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.liaisonstation.calendar.DueDate;

/**
 * What holds of every request after every step, whatever happened: nothing is lost, an
 * earlier round stays as it was, every due date explains itself, there is a way on.
 */
final class WalkRules {

	private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

	/** Looked at already; most dates come again after every step. */
	private static final Set<DueDate> EXPLAINED = new HashSet<>();

	private final Map<UUID, Seen> seen = new HashMap<>();

	private final Set<UUID> movable = new HashSet<>();

	/** What a request looked like after the step before. */
	private record Seen(String number, LocalDate promised, int entries, List<String> earlierRounds, int round,
			int assignments) {

	}

	/**
	 * The director is about to change the green channel, which moves the promised date.
	 */
	void promiseMayMove(Request request) {
		if (request.awaitsGreenConfirmation()) {
			this.movable.add(request.id());
		}
	}

	void look(List<Request> requests, Instant now) {
		requests.forEach(this::look);
		this.movable.clear();
	}

	private void look(Request request) {
		Seen before = this.seen.get(request.id());
		List<String> rounds = earlierRounds(request);
		if (before != null) {
			require(request.number().equals(before.number()), "the number changed");
			require(request.timeline().size() >= before.entries(), "the timeline lost an entry");
			require(request.roundNumber() >= before.round(), "a round was lost");
			require(request.assignments().size() >= before.assignments(), "an assignment was lost");
			require(rounds.size() >= before.earlierRounds().size()
					&& rounds.subList(0, before.earlierRounds().size()).equals(before.earlierRounds()),
					"an earlier round changed:\n" + before.earlierRounds() + "\n" + rounds);
			require(before.promised() == null || before.promised().equals(request.promised())
					|| this.movable.contains(request.id()), "the promised date moved");
		}
		require(request.rounds().size() == request.roundNumber() && request.round().number() == request.roundNumber(),
				"the rounds are not counted");
		require((request.status() == Status.MERGED) == (request.waitsOn() != null), "merged without waiting");
		require(request.waitsOn() == null || request.groupId() != null, "waiting without a group");
		require(!request.isPaused() || request.status() == Status.IN_PROGRESS, "paused while nobody handles it");
		require(request.groupId() == null || !request.intake().restricted(), "a restricted matter was merged");
		require((request.clock() != null) == hasClock(request), "the clock does not fit " + request.status());
		require(request.clock() == null || request.clockFor() != null, "a clock for nothing");
		Stream.concat(Stream.ofNullable(request.clock()),
				request.assignments()
					.stream()
					.flatMap((task) -> Stream.of(task.signDue(), task.due(), task.returnDue(), task.respondDue(),
							task.safeDue())))
			.filter((due) -> due != null)
			.forEach(WalkRules::explains);
		require(request.tasks().stream().filter(Assignment::isLead).count() <= 1, "two leading units");
		require(request.tasks().stream().map(Assignment::unitId).distinct().count() == request.tasks().size(),
				"a unit has two parts");
		Set<Status> withUnits = Set.of(Status.TO_SIGN, Status.IN_PROGRESS);
		require(!withUnits.contains(request.status()) || request.lead() != null, "with nobody");
		this.seen.put(request.id(), new Seen(request.number(), request.promised(), request.timeline().size(), rounds,
				request.roundNumber(), request.assignments().size()));
		require(!request.status().isOpen() || mayBeBroughtOn(request), "nobody may do anything");
	}

	private static boolean mayBeBroughtOn(Request request) {
		return Stream.of(Who.values())
			.map((who) -> who.before(request))
			.anyMatch((may) -> ON.stream().anyMatch(may::allow));
	}

	/** The acts that bring a request on, and are no mere note beside it. */
	private static final Set<Act> ON = Set.of(Act.REVIEW, Act.DISPATCH, Act.ENTRUST, Act.SIGN, Act.RESPOND,
			Act.MAKE_SAFE, Act.ANSWER, Act.RULE_RETURN, Act.RESUME, Act.CHECK, Act.CALL, Act.RULE, Act.UNMERGE,
			Act.WITHDRAW);

	private static boolean hasClock(Request request) {
		return request.status().isOpen() && request.status() != Status.TO_RULE;
	}

	private static void explains(DueDate due) {
		if (!EXPLAINED.add(due)) {
			return;
		}
		List<String> steps = due.explanation().steps();
		require(!due.explanation().oneLine().isBlank() && !steps.isEmpty(), "a due date without explanation");
		String day = due.date().getMonthValue() + "月" + due.date().getDayOfMonth() + "日";
		require(steps.get(steps.size() - 1).contains(day), "the last step says another day than " + day + ": " + steps);
		require(due.explanation().oneLine().contains(day), "the line says another day than " + day);
	}

	private static List<String> earlierRounds(Request request) {
		return request.rounds()
			.stream()
			.limit(request.roundNumber() - 1L)
			.map((round) -> values(round) + round.assignments().stream().map(WalkRules::values).toList())
			.toList();
	}

	String picture(Request request) {
		return whole(request);
	}

	/** A verb that refuses leaves everything as it was. */
	void nothingChanged(String before, Request request) {
		String after = whole(request);
		require(after.equals(before), "a refused act changed something:\n" + before + "\n" + after);
		this.movable.clear();
	}

	private static String whole(Request request) {
		return values(request) + request.rounds().stream().map(WalkRules::values).toList()
				+ request.assignments().stream().map(WalkRules::values).toList()
				+ request.reminders().stream().map(WalkRules::values).toList() + request.timeline().size()
				+ request.contacts().size();
	}

	/** Every field that is a value, by name. */
	private static String values(Object entity) {
		StringBuilder text = new StringBuilder();
		for (Field field : FIELDS.computeIfAbsent(entity.getClass(), WalkRules::fieldsOf)) {
			try {
				Object value = field.get(entity);
				if (!(value instanceof Request)
						&& (!(value instanceof Collection) || field.getName().equals("recused"))) {
					text.append(field.getName()).append('=').append(value).append(' ');
				}
			}
			catch (IllegalAccessException ex) {
				throw new IllegalStateException(ex);
			}
		}
		return text.toString();
	}

	private static List<Field> fieldsOf(Class<?> type) {
		List<Field> fields = new ArrayList<>();
		for (Class<?> one = type; one.getName().startsWith("org.liaisonstation"); one = one.getSuperclass()) {
			for (Field field : one.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers())) {
					field.setAccessible(true);
					fields.add(field);
				}
			}
		}
		return fields;
	}

	private static void require(boolean holds, String what) {
		if (!holds) {
			throw new AssertionError(what);
		}
	}

}
