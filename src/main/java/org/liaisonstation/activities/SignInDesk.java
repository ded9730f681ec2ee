package org.liaisonstation.activities;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 签到和请假: the office opens the sign-in with a short code, which the deputies type or scan
 * on the day; who cannot come asks for leave before.
 */
@Service
@Transactional
public class SignInDesk {

	private static final int CODES = 1_000_000;

	private final Activities activities;

	private final ActivityAccess access;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	SignInDesk(Activities activities, ActivityAccess access, Clock clock) {
		this.activities = activities;
		this.access = access;
		this.clock = clock;
	}

	public Activity open(UUID id, Long version, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.OPEN_SIGN_IN);
		activity.openSignIn(freshCode(), this.clock.instant(), by);
		return this.activities.save(activity);
	}

	/** None that is open for another activity. */
	private String freshCode() {
		String code;
		do {
			code = "%06d".formatted(this.random.nextInt(CODES));
		}
		while (this.activities.findBySignInCode(code).isPresent());
		return code;
	}

	public Activity close(UUID id, Long version, Viewer by) {
		Activity activity = this.access.toAct(id, version, by, ActivityAct.CLOSE_SIGN_IN);
		activity.closeSignIn(this.clock.instant(), by);
		return this.activities.save(activity);
	}

	/** What a deputy who has the code signs in to today. */
	@Transactional(readOnly = true)
	public Optional<Activity> find(String code, Viewer viewer) {
		requireDeputy(viewer);
		return this.activities.findBySignInCode(code).map((activity) -> {
			activity.attendances().size();
			return activity;
		});
	}

	/**
	 * 签到. Twice is once. A whole meeting scans the code in the same minute, so each waits
	 * for the one before instead of being told that his page is old.
	 */
	public Activity signIn(String code, Viewer by) {
		requireDeputy(by);
		Activity activity = this.activities.waitForSignIn(code)
			.flatMap(this.activities::findById)
			.orElseThrow(NotFound::new);
		activity.signIn(by.deputyId(), LocalDate.now(this.clock), this.clock.instant(), by);
		return this.activities.save(activity);
	}

	/** 请假 of the viewer himself. */
	public Activity takeLeave(UUID id, String reason, Viewer by) {
		this.activities.waitFor(id);
		Activity activity = this.access.toAct(id, by, ActivityAct.TAKE_LEAVE);
		activity.takeLeave(by.deputyId(), reason, this.clock.instant(), by);
		return this.activities.save(activity);
	}

	private static void requireDeputy(Viewer viewer) {
		if (!viewer.is(Role.DEPUTY) || viewer.deputyId() == null) {
			throw new NotFound();
		}
	}

}
