package org.liaisonstation.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.demo.DemoCase.Stage;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.requests.HandInDesk;
import org.liaisonstation.requests.Member;
import org.liaisonstation.requests.MemberDesk;
import org.liaisonstation.requests.Request;
import org.liaisonstation.requests.RequestDesk;
import org.liaisonstation.requests.ResidentDoor;
import org.liaisonstation.requests.paperforms.PaperForm;
import org.liaisonstation.station.ReferralCounters;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes the script of every request: who does what to it, and when.
 */
@Component
@ConditionalOnProperty("station.demo")
class DemoRequests {

	private static final List<String> PICTURED = List.of("市政设施", "城市管理", "生态环境");

	private final RequestDesk desk;

	private final ResidentDoor door;

	private final HandInDesk handIns;

	private final DemoHandling handling;

	private final ReferralCounters counters;

	private final DemoWords words;

	private final DemoPapers papers;

	private final MemberDesk members;

	private final DemoNeighbours neighbours;

	private final DemoMarks marks;

	private final DemoPromises promises;

	DemoRequests(RequestDesk desk, ResidentDoor door, HandInDesk handIns, DemoHandling handling,
			ReferralCounters counters, DemoWords words, DemoPapers papers, MemberDesk members,
			DemoNeighbours neighbours, DemoMarks marks, DemoPromises promises) {
		this.neighbours = neighbours;
		this.marks = marks;
		this.promises = promises;
		this.desk = desk;
		this.door = door;
		this.handIns = handIns;
		this.handling = handling;
		this.counters = counters;
		this.words = words;
		this.papers = papers;
		this.members = members;
	}

	static List<DemoCase> read() {
		return Stream.of("requests-transfer.yaml", "requests-other.yaml")
			.flatMap((file) -> DemoFiles.list(file, DemoCase.class).stream())
			.toList();
	}

	/** The scripts, by the keys of the cases. */
	Map<String, CaseScript> plan(List<DemoCase> cases, DemoCast cast, DemoDates dates, Agenda agenda) {
		Map<String, CaseScript> scripts = new HashMap<>();
		this.papers.plan(cast, dates, agenda);
		DemoCalendar calendar = new DemoCalendar(dates, cast.points(), cases);
		for (DemoCase one : cases) {
			CaseScript script = new CaseScript(one.key(), dates);
			receive(one, calendar.received(one, script.chance()), cast, script);
			switch (one.route()) {
				case "transfer", "green" -> dispatched(one, dates, cast, script);
				case "on_the_spot" -> onTheSpot(one, cast, script);
				case "not_accepted" -> notAccepted(one, cast, script);
				default -> leave(one, cast, script);
			}
			script.putInto(agenda);
			scripts.put(one.key(), script);
		}
		return scripts;
	}

	/** The resident writes, or staff write down what he says. */
	private void receive(DemoCase one, Instant at, DemoCast cast, CaseScript script) {
		if (one.isMessage()) {
			script.begin(at, null, () -> this.door.handIn(this.words.intake(one, cast, at, null),
					this.words.reporter(one, at), this.words.message(one, cast), pictures(one)));
		}
		else if (one.isHandedIn()) {
			Viewer observer = cast.viewers().get(one.observer());
			script.begin(at, observer, () -> this.handIns.handIn(this.words.reporter(one, at),
					this.words.message(one, cast), one.restricted(), one.sensitive(), observer));
		}
		else {
			script.begin(at, cast.staff(), () -> register(one, at, cast));
		}
		if (one.group() != null) {
			script.minutesLater(5, 15, cast.staff(), (request) -> name(one.group(), request, cast.staff()));
		}
	}

	private Request register(DemoCase one, Instant at, DemoCast cast) {
		PaperForm paper = one.paper() ? this.papers.next() : null;
		Request request = this.desk.register(this.words.intake(one, cast, at, (paper != null) ? paper.number() : null),
				this.words.reporter(one, at), this.words.matter(one, cast), List.of(), cast.staff());
		if (paper != null) {
			this.papers.keyIn(paper, request.id(), cast.staff());
		}
		return request;
	}

	private Request name(DemoCase.Group group, Request request, Viewer staff) {
		this.members.write(request.id(), null,
				group.representatives()
					.entrySet()
					.stream()
					.map((one) -> new Member(true, one.getKey(), one.getValue()))
					.toList(),
				group.others().stream().map((name) -> new Member(false, name, null)).toList(), staff);
		return request;
	}

	private static List<CleanFile> pictures(DemoCase one) {
		return PICTURED.stream().anyMatch(one.category()::startsWith) ? DemoPhotos.found(one.key()) : List.of();
	}

	private void dispatched(DemoCase one, DemoDates dates, DemoCast cast, CaseScript script) {
		boolean green = one.route().equals("green");
		Progress progress = Progress.of(one);
		if (!green) {
			review(one, cast, script);
			this.neighbours.join(one, cast, script);
			this.marks.atTheBeginning(one, cast, script);
		}
		Instant dispatched = green ? this.handling.greenChannel(one, cast, script)
				: this.handling.transfer(one, cast, script);
		if (one.reaches(Stage.SIGNED) && !green) {
			this.handling.sign(one, cast, script);
		}
		this.marks.whileHandled(one, cast, script);
		if (one.reaches(Stage.SIGNED)) {
			this.handling.answer(one, one.first(), dispatched, progress.answer(), cast, script);
		}
		if (one.open() == null) {
			this.handling.rate(one, one.rating(), cast, script);
			this.neighbours.rate(one, false, cast, script);
			again(one, progress, cast, script);
			this.marks.afterTheAnswer(one, cast, script);
		}
		script.hurry();
		if (one.open() == null) {
			this.promises.keep(one, dates, cast, script);
			closing(one, cast, script);
		}
	}

	/** The second round, where the first answer was not enough. */
	private void again(DemoCase one, Progress progress, DemoCast cast, CaseScript script) {
		if (one.second() != null) {
			Instant dispatched = script.at();
			this.handling.sign(one, cast, script);
			this.handling.answer(one, one.second(), dispatched, progress.second(), cast, script);
			this.handling.rate(one, one.second().rating(), cast, script);
			this.neighbours.rate(one, true, cast, script);
		}
	}

	private void review(DemoCase one, DemoCast cast, CaseScript script) {
		if (one.isFromOutside()) {
			script.later(cast.staff(), (request) -> this.desk.review(request.id(), request.version(),
					this.words.matter(one, cast), cast.staff()));
		}
	}

	/** Publication and archive, unless the year ends before. */
	private void closing(DemoCase one, DemoCast cast, CaseScript script) {
		if (one.publicText() != null) {
			this.handling.publish(one, cast, script);
		}
		if (one.waiting() != null) {
			this.handling.handIn(one, cast, script);
		}
		script.daysAfter(script.at(), 4 + script.chance().nextInt(7), cast.staff(), archive(cast.staff()))
			.leaveOutTheFuture();
	}

	private UnaryOperator<Request> archive(Viewer staff) {
		return (request) -> (request.promiseOn() != null) ? request
				: this.desk.archive(request.id(), request.version(), staff);
	}

	private void onTheSpot(DemoCase one, DemoCast cast, CaseScript script) {
		script.minutesLater(8, 25, cast.staff(),
				(request) -> this.desk.answerOnTheSpot(request.id(), request.version(), one.answer(), cast.staff()));
		this.handling.rateAtTheDesk(one.rating(), cast, script);
		script.hurry();
		closing(one, cast, script);
	}

	private void notAccepted(DemoCase one, DemoCast cast, CaseScript script) {
		review(one, cast, script);
		script.later(cast.staff(), (request) -> this.desk.notAccept(request.id(), request.version(), one.ground(),
				this.counters.findByName(one.counter()).orElseThrow().id(), one.answer(), cast.staff()));
		script.hurry();
		closing(one, cast, script);
	}

	/** Under review, waiting for its dispatch, or taken back. */
	private void leave(DemoCase one, DemoCast cast, CaseScript script) {
		if (one.handler() != null) {
			this.marks.entrust(one, cast, script);
			script.hurry();
		}
		if (one.withdrawn() != null) {
			review(one, cast, script);
			script.daysAfter(script.at(), 1, cast.staff(),
					(request) -> this.desk.withdraw(request.id(), request.version(), one.withdrawn(), cast.staff()));
			script.hurry();
			closing(one, cast, script);
		}
	}

}
