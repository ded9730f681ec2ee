package org.liaisonstation.requests;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.calendar.Calendars;
import org.liaisonstation.calendar.DueDate;
import org.liaisonstation.calendar.Period;
import org.liaisonstation.calendar.WorkingDays;

/**
 * A random walk over up to three requests that may be merged: random acts by random
 * people, with words, units and dates that do or do not fit, and time that moves on over
 * nights and holidays. After every step {@link WalkRules} look at all of them.
 */
final class Walk {

	private static final WorkingDays DAYS = Calendars.days();

	private static final List<UUID> UNITS = List.of(Specimens.UNIT_ID, Specimens.OTHER_UNIT, UUID.randomUUID());

	/** Acts that end a walk early or do not bring it on; drawn less often. */
	private static final Set<Act> ASIDE = EnumSet.of(Act.SHOW_CONTACT, Act.PRINT_RECEIPT, Act.EDIT_MEMBERS, Act.NOTE,
			Act.NOTE_INTERNALLY, Act.CONTACT, Act.RECUSE, Act.DECLARE_CONFLICT, Act.REMIND, Act.SUPERVISE, Act.JOIN,
			Act.MARK_KEY, Act.ASSIGN_DEPUTY, Act.ISSUE_LINK, Act.SEE_VIEWS, Act.SUGGEST_PROPOSAL, Act.PUBLISH,
			Act.MARK_SENSITIVE, Act.RESTRICT, Act.WITHDRAW, Act.NOT_ACCEPT, Act.ARCHIVE);

	private final Random random;

	private final List<Request> requests = new ArrayList<>();

	private final WalkRules rules = new WalkRules();

	private final Map<Act, Integer> succeeded;

	private final List<String> steps = new ArrayList<>();

	private ZonedDateTime now = Specimens.MONDAY;

	private int slips;

	/** The walk is over and a way on is looked for, with what fits. */
	private boolean ending;

	/** Whose task it is, while a way on is looked for; null while anything is tried. */
	private Assignment fitting;

	Walk(long seed, Map<Act, Integer> succeeded) {
		this.random = new Random(seed);
		this.succeeded = succeeded;
	}

	static Map<Act, Integer> counter() {
		return new EnumMap<>(Act.class);
	}

	/** What was done so far, to be read when it went wrong. */
	List<String> steps() {
		return this.steps;
	}

	void go(int length) {
		int many = 1 + this.random.nextInt(3);
		for (int i = 0; i < many; i++) {
			this.requests.add(begun(i));
		}
		this.rules.look(this.requests, this.now.toInstant());
		for (int step = 0; step < length; step++) {
			step();
		}
		this.ending = true;
		this.requests.forEach(this::findAWayOn);
	}

	private Request begun(int which) {
		boolean restricted = this.random.nextInt(6) == 0;
		Intake intake = Intake.by("PHONE", at()).toDeputy(Specimens.DEPUTY_ID).restricted(restricted).build();
		TrackingSecrets secrets = TrackingSecrets.fresh(Specimens.REPORTER);
		Request request = this.random.nextBoolean()
				? Request.handedIn(intake, Specimens.REPORTER, Specimens.matter(), secrets, due(1), at(),
						Specimens.STAFF)
				: Request.registered(intake, Specimens.REPORTER, Specimens.matter(), secrets, due(1), at(),
						Specimens.STAFF);
		request.numbered("SQ-2026-000" + which);
		return request;
	}

	private void step() {
		if (this.random.nextInt(4) == 0) {
			this.now = this.now.plus(Duration.ofHours(1 + this.random.nextInt(60)));
			promisesFallDue();
		}
		Request request = this.requests.get(this.random.nextInt(this.requests.size()));
		Who who = somebody(request);
		RequestPermissions may = who.before(request);
		List<Act> granted = Stream.of(Act.values()).filter(may::allow).toList();
		List<Act> onward = granted.stream().filter((act) -> !ASIDE.contains(act)).toList();
		boolean fitting = !granted.isEmpty() && this.random.nextInt(6) != 0;
		List<Act> drawn = !fitting ? List.of(Act.values())
				: (!onward.isEmpty() && this.random.nextInt(6) != 0) ? onward : granted;
		Act act = drawn.get(this.random.nextInt(drawn.size()));
		this.fitting = (fitting && this.random.nextInt(4) != 0) ? fitting(request, who, act) : null;
		attempt(request, who, act);
		this.fitting = null;
	}

	/** More often than not one who may bring it on. */
	private Who somebody(Request request) {
		for (int draw = 0; draw < 6; draw++) {
			Who who = Who.values()[this.random.nextInt(Who.values().length)];
			RequestPermissions may = who.before(request);
			if (this.random.nextInt(8) == 0
					|| Stream.of(Act.values()).anyMatch((act) -> may.allow(act) && !ASIDE.contains(act))) {
				return who;
			}
		}
		return Who.STAFF;
	}

	private boolean attempt(Request request, Who who, Act act) {
		String line = this.now.toLocalDateTime() + " " + request.number() + " " + request.status() + ": " + act + " by "
				+ who;
		this.steps.add(line);
		boolean watched = !may(who, act, request) || this.random.nextInt(8) == 0;
		String before = watched ? this.rules.picture(request) : null;
		try {
			perform(request, who, act);
		}
		catch (NotPossibleNow refused) {
			this.steps.set(this.steps.size() - 1, line + " refused");
			if (watched) {
				this.rules.nothingChanged(before, request);
			}
			return false;
		}
		this.succeeded.merge(act, 1, Integer::sum);
		this.rules.look(this.requests, at());
		return true;
	}

	private static Assignment fitting(Request request, Who who, Act act) {
		return switch (act) {
			case RULE_RETURN -> first(request, Assignment::isReturnAsked);
			case RULE_EXTENSION -> first(request, (task) -> task.isExtensionAsked() && task.answeredAt() == null);
			case SIGN, COUNTERSIGN, ASK_RETURN, ASK_EXTENSION, RECEIPT -> UnitDesk.task(request, who.viewer());
			default -> null;
		};
	}

	private static Assignment first(Request request, Predicate<Assignment> which) {
		return request.tasks().stream().filter(which).findFirst().orElse(null);
	}

	private static boolean may(Who who, Act act, Request request) {
		return who.may(act, request);
	}

	private void promisesFallDue() {
		for (Request request : this.requests) {
			if (request.status() == Status.CLOSED && request.promiseOn() != null
					&& !request.promiseOn().isAfter(this.now.toLocalDate())) {
				request.promiseFallsDue(next(request, RoundKind.PROMISE), at(), Specimens.STAFF);
				this.rules.look(this.requests, at());
			}
		}
	}

	/** Somebody may do something now, and it works. */
	private void findAWayOn(Request request) {
		if (!request.status().isOpen() && request.status() != Status.MERGED) {
			return;
		}
		for (Act act : List.of(Act.RESUME, Act.RULE_RETURN, Act.RULE_EXTENSION, Act.UNMERGE, Act.REVIEW, Act.ENTRUST,
				Act.DISPATCH, Act.SIGN, Act.RESPOND, Act.MAKE_SAFE, Act.CHECK, Act.CALL, Act.RULE, Act.CLOSE)) {
			for (Who who : Who.values()) {
				if (may(who, act, request)) {
					String where = request.status() + " " + act;
					this.fitting = fitting(request, who, act);
					if (attempt(request, who, act)) {
						this.fitting = null;
						return;
					}
					throw new AssertionError("granted and refused: " + where);
				}
			}
		}
		for (Who who : Who.values()) {
			if (may(who, Act.ANSWER, request)) {
				this.now = this.now.plusDays(60);
				request.answer(new Answer("好了", "A", null), 1, at(), who.actor());
				return;
			}
		}
		if (isOfAUnitThatNobodyHereStandsFor(request)) {
			return;
		}
		throw new AssertionError("no way on from " + request.status());
	}

	/**
	 * One of the three units has no viewer; an account of it may do what the others may.
	 */
	private static boolean isOfAUnitThatNobodyHereStandsFor(Request request) {
		Assignment lead = request.lead();
		if (lead == null) {
			return false;
		}
		Viewer account = new Viewer(UUID.randomUUID(), "unit", "单位",
				Set.of((lead.handlerId() != null) ? Role.STAFF : Role.UNIT), null, lead.unitId(), null);
		Viewer handler = (lead.handlerId() != null)
				? new Viewer(lead.handlerId(), "handler", "专人", account.roles(), null, null, null) : account;
		RequestPermissions may = RequestPermissions.of(request, handler, Set.of());
		return may.allow(Act.SIGN) || may.allow(Act.ANSWER) || may.allow(Act.RESPOND) || may.allow(Act.MAKE_SAFE);
	}

	private void perform(Request request, Who who, Act act) {
		Actor by = who.actor();
		switch (act) {
			case SHOW_CONTACT, PRINT_RECEIPT, PUBLISH, SEE_VIEWS, EDIT_MEMBERS -> {
			}
			case REVIEW -> request.review(Specimens.matter(), at(), by);
			case DISPATCH -> dispatch(request, by);
			case ENTRUST -> request.entrust(toHandler(), clocks(), at(), by);
			case ANSWER_ON_THE_SPOT -> {
				request.answerOnTheSpot(answer(), due(2), at(), by);
				passOn(request, by);
			}
			case NOT_ACCEPT -> {
				request.notAccept("法院执行", UUID.randomUUID(), "请向法院提出", at(), by);
				release(request, by);
			}
			case CONFIRM_GREEN_CHANNEL -> confirm(request, by);
			case JOIN -> request.join(unit(), slip(unit()), clocks(), at(), by);
			case SIGN -> request.sign(anyTask(request), at(), by);
			case NOTE -> request.note("去看过了", at(), by);
			case NOTE_INTERNALLY -> request.noteInternally("注意", at(), by);
			case CONTACT -> request.contact(anyTask(request), Contact.Manner.PHONE, this.random.nextBoolean(), "核实",
					at(), at(), by);
			case RESPOND -> request.respond("已到场", at(), by);
			case MAKE_SAFE -> request.makeSafe("已围挡", at(), by);
			case COUNTERSIGN -> request.countersign(anyTask(request), "同意", at(), by);
			case ANSWER -> request.answer(answer(), this.random.nextInt(3), at(), by);
			case ASK_RETURN -> request.askReturn(anyTask(request), "不是本单位职责", unit(), at(), by);
			case RULE_RETURN -> request.ruleReturn(anyTask(request), ruling(), due(1), by);
			case ASK_EXTENSION ->
				request.askExtension(anyTask(request), this.now.toLocalDate().plusDays(this.random.nextInt(40)),
						this.now.toLocalDate().plusDays(30), "要招标", at(), by);
			case RULE_EXTENSION -> request.ruleExtension(anyTask(request), ruling(), by);
			case TELL_EXTENSION -> request.tellExtension("电话告知", at(), by);
			case PAUSE -> request.pause("待补充材料", at(), by);
			case RESUME -> resume(request, by);
			case REMIND -> request.remind(anyTask(request), Reminder.Rung.BY_HAND, null, "", "催办", "抓紧", at(), by);
			case SUPERVISE ->
				request.remind(anyTask(request), Reminder.Rung.SUPERVISION, "督1", "", "超期", "抓紧", at(), by);
			case RECEIPT -> request.receipt(anyTask(request), "已整改", at(), by);
			case ISSUE_LINK -> request.linkIssued(anyTask(request), at(), by);
			case CHECK -> check(request, by);
			case CALL -> call(request, by);
			case RATE_AS_DEPUTY -> request.rateAsDeputy(rating(), at(), by);
			case RULE -> request.superviseAgain(next(request, RoundKind.SUPERVISED), at(), by);
			case CLOSE -> request.close("条件不具备", this.now.toLocalDate().minusDays(this.random.nextInt(3) - 1),
					this.now.toLocalDate(), at(), by);
			case WITHDRAW -> withdraw(request, by);
			case ARCHIVE -> request.archive(at(), by);
			case CALL_IN_PROMISE -> request.promiseFallsDue(next(request, RoundKind.PROMISE), at(), by);
			case MARK_KEY -> markKey(request, by);
			case SUGGEST_PROPOSAL -> request.suggestProposal(UUID.randomUUID(), "超出街道财力", at(), by);
			case MERGE -> request.mergeInto(this.requests.get(this.random.nextInt(this.requests.size())), at(), by);
			case UNMERGE -> unmerge(request, by);
			case ASSIGN_DEPUTY -> request
				.assignToDeputy(this.random.nextBoolean() ? Specimens.DEPUTY_ID : UUID.randomUUID(), "韩代表", at(), by);
			case RECUSE,
					DECLARE_CONFLICT ->
				request.recuse(
						this.random.nextInt(8) == 0 ? Specimens.DEPUTY_ID
								: (request.handlerId() != null) ? request.handlerId() : UUID.randomUUID(),
						"亲属", due(1), at(), by);
			default -> ActVerb.of(act, who).accept(request);
		}
	}

	private void dispatch(Request request, Actor by) {
		Dispatch dispatch = new Dispatch(unit(), this.random.nextBoolean() ? List.of() : List.of(unit()), null,
				slipNumber(), "请核实");
		List<UUID> joint = dispatch.joint().stream().filter((one) -> !one.equals(dispatch.unitId())).toList();
		Dispatch clean = new Dispatch(dispatch.unitId(), joint, null, dispatch.documentNumber(), "请核实");
		if (this.random.nextBoolean()) {
			request.transfer(clean, clocks(), at(), by);
		}
		else {
			request.greenChannel(clean, "有危险", green(), at(), by, this.random.nextInt(4) == 0);
		}
	}

	private void confirm(Request request, Actor by) {
		if (this.random.nextBoolean()) {
			request.confirmGreenChannel(at(), by);
		}
		else {
			this.rules.promiseMayMove(request);
			request.changeToTransfer(due(5), "不急", at(), by);
		}
	}

	private void resume(Request request, Actor by) {
		LocalDate from = request.isPaused() ? request.pausedAt().atZone(this.now.getZone()).toLocalDate()
				: this.now.toLocalDate();
		request.resume(from, this.now.toLocalDate(), DAYS, at(), by);
	}

	private void check(Request request, Actor by) {
		if (this.random.nextInt(4) == 0) {
			request.sendBack("没说清", at(), by);
			return;
		}
		request.reply(due(2), at(), by);
		passOn(request, by);
	}

	private void call(Request request, Actor by) {
		if (this.random.nextBoolean()) {
			request.callTried("没人接", at(), by);
			return;
		}
		Rating rating = rating();
		request.rate(rating, request.opensNextRound(rating.result()) ? next(request, RoundKind.SECOND) : null, at(),
				by);
	}

	private void withdraw(Request request, Actor by) {
		UUID main = request.waitsOn();
		request.withdraw("本人撤回", at(), by);
		release(request, by);
		if (main != null) {
			letGo(main, request, by);
		}
	}

	private void markKey(Request request, Actor by) {
		if (request.isKey()) {
			request.unmarkKey("已解决", at(), by);
		}
		else {
			request.markKey("群众关注", at(), by);
		}
	}

	private void unmerge(Request request, Actor by) {
		UUID main = request.waitsOn();
		request.unmerge("不是同一件事", at(), by);
		letGo(main, request, by);
	}

	/** As the desk does it. */
	private void letGo(UUID main, Request request, Actor by) {
		Request carrier = this.requests.stream().filter((one) -> one.id().equals(main)).findFirst().orElseThrow();
		boolean alone = this.requests.stream()
			.noneMatch((one) -> one != carrier && carrier.groupId() != null && carrier.groupId().equals(one.groupId()));
		carrier.letGo(request, alone, at(), by);
	}

	private void passOn(Request answered, Actor by) {
		this.requests.stream()
			.filter((one) -> answered.id().equals(one.waitsOn()))
			.forEach((one) -> one.receiveAnswer(
					new Answer(answered.round().answer(), answered.round().outcome(), answered.round().planDate()),
					due(2), at(), by));
	}

	private void release(Request ended, Actor by) {
		this.requests.stream().filter((one) -> ended.id().equals(one.waitsOn())).forEach((one) -> unmerge(one, by));
	}

	private Next next(Request request, RoundKind kind) {
		Optional<Request> carrier = this.requests.stream()
			.filter((one) -> one != request && request.groupId() != null && request.groupId().equals(one.groupId()))
			.filter((one) -> one.round().kind() == kind)
			.filter((one) -> one.status() == Status.TO_SIGN || one.status() == Status.IN_PROGRESS
					|| one.status() == Status.ANSWERED)
			.findFirst();
		if (carrier.isPresent()) {
			return new Next(null, round(), carrier.get().id());
		}
		Assignment lead = request.lead();
		if (lead == null || lead.handlerId() != null && request.isRecused(lead.handlerId())) {
			return new Next(null, round(), null);
		}
		Dispatch.Handler handler = (lead.handlerId() != null)
				? new Dispatch.Handler(lead.handlerId(), lead.handlerName()) : null;
		return new Next(new Dispatch(lead.unitId(), request.joint().stream().map(Assignment::unitId).toList(), handler,
				slipNumber(), "再办一次"), round(), null);
	}

	private Dispatch toHandler() {
		UUID account = this.random.nextBoolean() && !this.ending ? Specimens.HANDLER : UUID.randomUUID();
		return new Dispatch(null, List.of(), new Dispatch.Handler(account, "孙专员"), slipNumber(), "请核实");
	}

	private Dispatch slip(UUID unit) {
		return new Dispatch(unit, slipNumber(), null);
	}

	private String slipNumber() {
		return "交〔2026〕" + (++this.slips) + "号";
	}

	private UUID unit() {
		return UNITS.get(this.random.nextInt(UNITS.size()));
	}

	private Assignment anyTask(Request request) {
		if (this.fitting != null) {
			return this.fitting;
		}
		List<Assignment> tasks = this.random.nextInt(6) == 0 ? request.assignments() : request.tasks();
		return tasks.isEmpty() ? null : tasks.get(this.random.nextInt(tasks.size()));
	}

	private Answer answer() {
		return this.random.nextInt(3) == 0
				? new Answer("有方案了。", "B", this.now.toLocalDate().plusDays(this.random.nextInt(20)))
				: new Answer("已整改。", "A", null);
	}

	private Rating rating() {
		return new Rating(Satisfaction.SATISFIED,
				this.random.nextInt(4) != 0 ? Satisfaction.DISSATISFIED : Satisfaction.SATISFIED, null, true);
	}

	private Ruling ruling() {
		return new Ruling(this.random.nextBoolean(), "已阅", at(), "周主任");
	}

	private Clocks clocks() {
		return new Clocks(due(1), due(5), due(3), due(2), null, null);
	}

	private Clocks round() {
		return new Clocks(due(1), due(10), due(8), null, null, null);
	}

	private Clocks green() {
		return new Clocks(due(1), due(3), due(1), due(2), hours(2), hours(24));
	}

	private DueDate due(int workingDays) {
		return Period.workingDays(workingDays).from(this.now, "交办", "期限", DAYS);
	}

	private DueDate hours(int hours) {
		return Period.hours(hours).from(this.now, "收到", "期限", DAYS);
	}

	private Instant at() {
		return this.now.toInstant();
	}

}
