package org.liaisonstation.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.EntityManager;

import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.system.StationClock;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Everything that happened at the demo station, done in the order of time, each act at
 * its own moment and by its own person.
 */
class Agenda {

	/** A visitor without an account, as the audit trail calls him. */
	private static final Authentication RESIDENT = UsernamePasswordAuthenticationToken.authenticated("resident", null,
			List.of());

	/** So many acts the entities stay loaded, since each flush looks at all of them. */
	private static final int ACTS_REMEMBERED = 40;

	private record Act(Instant at, Viewer by, Runnable work) {

	}

	private final StationClock clock;

	private final EntityManager entities;

	private final List<Act> acts = new ArrayList<>();

	private int done;

	Agenda(StationClock clock, EntityManager entities) {
		this.clock = clock;
		this.entities = entities;
	}

	/**
	 * @param by null for a resident
	 */
	void add(Instant at, Viewer by, Runnable work) {
		this.acts.add(new Act(at, by, work));
	}

	List<Instant> moments() {
		return this.acts.stream().map(Act::at).toList();
	}

	/** Does it all and returns how much it was. */
	int run() {
		this.acts.sort(Comparator.comparing(Act::at));
		try {
			this.acts.forEach((act) -> this.clock.during(act.at(), () -> run(act)));
		}
		finally {
			SecurityContextHolder.clearContext();
		}
		return this.acts.size();
	}

	/**
	 * Like a web request of its own: all of it is in the database before the next act.
	 */
	private void run(Act act) {
		SecurityContextHolder.setContext(new SecurityContextImpl(authentication(act.by())));
		act.work().run();
		this.entities.flush();
		if (++this.done % ACTS_REMEMBERED == 0) {
			this.entities.clear();
		}
	}

	private static Authentication authentication(Viewer viewer) {
		if (viewer == null) {
			return RESIDENT;
		}
		SignedIn signedIn = new SignedIn(viewer);
		return UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities());
	}

}
