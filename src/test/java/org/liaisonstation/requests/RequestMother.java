package org.liaisonstation.requests;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.persistence.EntityManager;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Requests for tests, made by the same doors as the real ones: {@code
 * mother.aRequest().from("王秀兰", "13900001234").replied()}. What it gives back was written
 * to the database and read again.
 */
@Component
public class RequestMother {

	public static final Viewer STAFF = viewer("staff", "许静", Role.STAFF, null);

	public static final Viewer DIRECTOR = viewer("director", "周主任", Role.DIRECTOR, null);

	public static final String ANSWER = "已现场核查，油烟净化设备更换完毕，夜间不再外摆。";

	private final ResidentDoor door;

	private final RequestDesk desk;

	private final UnitDesk unitDesk;

	private final Requests requests;

	private final Units units;

	private final Phone phones;

	private final Clock clock;

	private final EntityManager entities;

	private final RequestChoices choices;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	RequestMother(ResidentDoor door, RequestDesk desk, UnitDesk unitDesk, Requests requests, Units units, Phone phones,
			Clock clock, EntityManager entities, TransactionTemplate transaction, RequestChoices choices,
			JdbcClient jdbc) {
		this.door = door;
		this.desk = desk;
		this.unitDesk = unitDesk;
		this.requests = requests;
		this.units = units;
		this.phones = phones;
		this.clock = clock;
		this.entities = entities;
		this.choices = choices;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	/** A matter from the open form, by a resident who left name and phone. */
	public Draft aRequest() {
		return new Draft("王秀兰", "13900001234", "WEB", "沿街烧烤店油烟噪声扰民。每天晚上十一点还在外摆。", null, null, null, false);
	}

	/** 综合行政执法办公室, which is the usual one for the category of these requests. */
	public Unit unit() {
		return this.units.findByCode("06").orElseThrow();
	}

	/** A village in a constituency of its own. */
	public UUID aPlace(String name) {
		UUID constituency = UUID.randomUUID();
		UUID place = UUID.randomUUID();
		this.jdbc.sql("INSERT INTO constituency (id, version, number, name, quota) VALUES (?, 0, 90, ?, 1)")
			.params(constituency, name + "选区")
			.update();
		this.jdbc
			.sql("INSERT INTO place (id, version, name, kind, constituency_id, active_from) "
					+ "VALUES (?, 0, ?, 'VILLAGE', ?, date '2020-01-01')")
			.params(place, name, constituency)
			.update();
		return place;
	}

	/** Somebody who signs in for that unit. */
	public Viewer unitViewer() {
		return viewer("unit06", "李敏", Role.UNIT, unit().id());
	}

	private static Viewer viewer(String username, String name, Role role, UUID unit) {
		return new Viewer(UUID.nameUUIDFromBytes(username.getBytes()), username, name, Set.of(role), null, unit, null);
	}

	/** The next act on a request: on its newest version, written to the database. */
	public Request after(Request request, UnaryOperator<Request> act) {
		return fresh(act.apply(this.requests.findById(request.id()).orElseThrow()));
	}

	/** As the database has it now. */
	public Request find(UUID id) {
		return fresh(this.requests.findById(id).orElseThrow());
	}

	private Request fresh(Request request) {
		return this.transaction.execute((status) -> {
			this.entities.flush();
			this.entities.clear();
			Request read = this.requests.findById(request.id()).orElseThrow();
			read.rounds().size();
			read.timeline().size();
			return read;
		});
	}

	/**
	 * What a resident is about to hand in; each verb at the end says how far the request
	 * has come.
	 */
	public final class Draft {

		private final String name;

		private final String phone;

		private final String channel;

		private final String content;

		private final UUID pointId;

		private final UUID deputyId;

		private final UUID placeId;

		private final boolean restricted;

		private Draft(String name, String phone, String channel, String content, UUID pointId, UUID deputyId,
				UUID placeId, boolean restricted) {
			this.name = name;
			this.phone = phone;
			this.channel = channel;
			this.content = content;
			this.pointId = pointId;
			this.deputyId = deputyId;
			this.placeId = placeId;
			this.restricted = restricted;
		}

		/**
		 * @param phone null for somebody who has none and gets a passphrase instead
		 */
		public Draft from(String name, String phone) {
			return new Draft(name, phone, this.channel, this.content, this.pointId, this.deputyId, this.placeId,
					this.restricted);
		}

		public Draft anonymous() {
			return from(null, null);
		}

		public Draft saying(String content) {
			return new Draft(this.name, this.phone, this.channel, content, this.pointId, this.deputyId, this.placeId,
					this.restricted);
		}

		/** Left on a deputy's card. */
		public Draft toDeputy(UUID deputyId) {
			return new Draft(this.name, this.phone, "DEPUTY_QR", this.content, null, deputyId, this.placeId,
					this.restricted);
		}

		/** Left at a liaison point. */
		public Draft atPoint(UUID pointId) {
			return new Draft(this.name, this.phone, "POINT_QR", this.content, pointId, null, this.placeId,
					this.restricted);
		}

		public Draft in(UUID placeId) {
			return new Draft(this.name, this.phone, this.channel, this.content, this.pointId, this.deputyId, placeId,
					this.restricted);
		}

		/** About a deputy or somebody of the staff. */
		public Draft restricted() {
			return new Draft(this.name, this.phone, this.channel, this.content, this.pointId, this.deputyId,
					this.placeId, true);
		}

		/** 待审核. */
		public Request handedIn() {
			return fresh(RequestMother.this.door.handIn(intake(), reporter(), matter(null), List.of()));
		}

		/** 待交办, written down at the desk. */
		public Request registered() {
			return fresh(RequestMother.this.desk.register(intake(), reporter(), matter("0103"), List.of(), officer()));
		}

		/** 待交办, after a review. */
		public Request reviewed() {
			return after(handedIn(), (request) -> RequestMother.this.desk.review(request.id(), request.version(),
					matter("0103"), officer()));
		}

		/** 待签收, by 即时转办. */
		public Request transferred() {
			return after(reviewed(), (request) -> RequestMother.this.desk.transfer(request.id(), request.version(),
					unit().id(), "请到现场核查", officer()));
		}

		/** 待签收, by 绿色通道, not confirmed yet where staff did it. */
		public Request greenChannel() {
			return after(reviewed(), (request) -> RequestMother.this.desk.greenChannel(request.id(), request.version(),
					unit().id(), "请立即处置", "危及公共安全", officer()));
		}

		/** 办理中. */
		public Request signed() {
			return after(transferred(),
					(request) -> RequestMother.this.unitDesk.sign(request.id(), request.version(), unitViewer()));
		}

		/** 待审核答复. */
		public Request answered() {
			return after(signed(), (request) -> RequestMother.this.unitDesk.answer(request.id(), request.version(),
					ANSWER, "A", null, List.of(), unitViewer()));
		}

		/** 待评价. */
		public Request replied() {
			return after(answered(),
					(request) -> RequestMother.this.desk.reply(request.id(), request.version(), officer()));
		}

		/** 已办结: satisfied. */
		public Request closed() {
			return rated(Satisfaction.SATISFIED);
		}

		/** Second round, sent to the unit again: 待签收. */
		public Request inSecondRound() {
			return rated(Satisfaction.DISSATISFIED);
		}

		private Request rated(Satisfaction result) {
			return after(replied(), (request) -> RequestMother.this.desk.rateByCall(request.id(), request.version(),
					Satisfaction.SATISFIED, result, null, officer()));
		}

		/** Who acts for the office: of a restricted matter the director alone. */
		private Viewer officer() {
			return this.restricted ? DIRECTOR : STAFF;
		}

		private Intake intake() {
			return Intake.by(this.channel, RequestMother.this.clock.instant())
				.atPoint(this.pointId)
				.toDeputy(this.deputyId)
				.restricted(this.restricted)
				.build();
		}

		private Reporter reporter() {
			return Reporter.named(this.name)
				.phone(this.phone, RequestMother.this.phones.fingerprint(this.phone))
				.build();
		}

		private Matter matter(String category) {
			return new Matter(Matter.beginningOf(this.content), category, (category != null) ? "HELP" : null, "NORMAL",
					null, this.placeId, RequestMother.this.choices.constituencyOf(this.placeId), null, this.content,
					null);
		}

	}

}
