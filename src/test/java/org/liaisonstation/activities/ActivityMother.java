package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.constituencies.Constituencies;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.constituencies.PlaceKind;
import org.liaisonstation.constituencies.Places;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.deputies.DeputyGroup;
import org.liaisonstation.deputies.DeputyGroups;
import org.liaisonstation.deputies.DeputyMother;
import org.liaisonstation.deputies.Mandate;
import org.liaisonstation.deputies.Mandates;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A group of deputies, a village, and activities by the same doors as the real ones. What
 * it gives back was written to the database and read again.
 */
@Component
public class ActivityMother {

	public static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

	private final Constituencies constituencies;

	private final Places places;

	private final Deputies deputies;

	private final DeputyGroups groups;

	private final Mandates mandates;

	private final VisitedBodies bodies;

	private final ActivityDesk desk;

	private final OpinionDesk opinions;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private Constituency constituency;

	private Place place;

	private DeputyGroup group;

	ActivityMother(Constituencies constituencies, Places places, Deputies deputies, DeputyGroups groups,
			Mandates mandates, VisitedBodies bodies, ActivityDesk desk, OpinionDesk opinions, EntityManager entities,
			TransactionTemplate transaction, JdbcClient jdbc) {
		this.constituencies = constituencies;
		this.places = places;
		this.deputies = deputies;
		this.groups = groups;
		this.mandates = mandates;
		this.bodies = bodies;
		this.desk = desk;
		this.opinions = opinions;
		this.entities = entities;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	/** Where everything takes place; before each test, since each is rolled back. */
	public void village() {
		this.constituency = this.constituencies.save(new Constituency(112, "第一百一十二选区", "", 2));
		this.place = this.places.save(new Place("东柳村", PlaceKind.VILLAGE, this.constituency, LocalDate.of(2026, 1, 4)));
		this.group = this.groups.save(new DeputyGroup("柳东小组", DeputyGroup.Kind.TERRITORY));
		this.entities.flush();
	}

	public Place place() {
		return this.place;
	}

	public DeputyGroup group() {
		return this.group;
	}

	/** An account of the office: activities keep who wrote them down. */
	public Viewer office(Role role) {
		return viewer(role, null);
	}

	/** A serving deputy with an account. */
	public Viewer deputy(String name, boolean inGroup) {
		Mandate mandate = DeputyMother.aMandate(name, this.constituency);
		Deputy deputy = this.deputies.save(mandate.deputy());
		if (inGroup) {
			mandate.join(this.group, false);
		}
		this.mandates.save(mandate);
		this.entities.flush();
		return viewer(Role.DEPUTY, deputy.id());
	}

	private Viewer viewer(Role role, UUID deputy) {
		UUID account = UUID.randomUUID();
		String username = role.name().toLowerCase() + account.toString().substring(0, 8);
		this.jdbc
			.sql("""
					INSERT INTO account (id, version, username, display_name, password_hash, must_change, failures, held, active,
					  created_at) VALUES (?, 0, ?, '测试人员', 'x', false, 0, false, true, now())""")
			.params(account, username)
			.update();
		return new Viewer(account, username, "测试人员", Set.of(role), deputy, null, null);
	}

	public VisitedBody body(SubjectKind kind, String name) {
		VisitedBody body = (kind == SubjectKind.HOUSEHOLD)
				? VisitedBody.household(this.bodies.highestNumber() + 1, LocalDate.of(2026, 1, 4))
				: VisitedBody.named(kind, name, LocalDate.of(2026, 1, 4));
		body.lieIn(this.constituency, this.place);
		body.contact("户主赵大福", null, null, null);
		this.bodies.save(body);
		this.entities.flush();
		return body;
	}

	public Activity held(ActivityKind kind, Viewer by, Viewer... deputies) {
		return written(
				this.desk.record(new Outline(kind, category(kind), kind.label() + "的一次活动", TODAY, null, null, null),
						Venue.nowhere(), Tags.none(), List.of(VisitedSubject.of(SubjectKind.PLACE, this.place.id())),
						ids(deputies), "村干部", "看了村路，听了大家的话。", null, List.of(), by));
	}

	public Activity planned(ActivityKind kind, LocalDate day, Viewer by, Viewer... deputies) {
		return written(this.desk.plan(
				new Outline(kind, category(kind), kind.label() + "的一次安排", day, null, null, this.group.id()),
				Venue.nowhere(), Tags.none(), List.of(), ids(deputies), null, by));
	}

	public Opinion opinion(Activity activity, String text, Viewer by) {
		return this.transaction.execute((status) -> {
			Opinion opinion = this.opinions.record(activity.id(),
					new Opinion.Words(text, "VILLAGE", this.place.id(), "张伟民"), by);
			this.entities.flush();
			return opinion;
		});
	}

	private static String category(ActivityKind kind) {
		return switch (kind) {
			case VISIT -> "V_VILLAGE";
			case INVITATION -> "I_DEPARTMENT";
			case LIAISON -> "L_VILLAGE";
		};
	}

	private static List<UUID> ids(Viewer... deputies) {
		return List.of(deputies).stream().map(Viewer::deputyId).toList();
	}

	private Activity written(Activity activity) {
		this.entities.flush();
		return activity;
	}

}
