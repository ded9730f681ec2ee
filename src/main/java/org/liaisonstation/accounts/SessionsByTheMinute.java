package org.liaisonstation.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose last use is written down once a minute and not with every page:
 * otherwise each look at a list is a write, and waits until the disk has it. A session
 * may end a minute early by that. Whatever else changes in it is written at once.
 */
final class SessionsByTheMinute<S extends Session> implements SessionRepository<SessionsByTheMinute.Used<S>> {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final SessionRepository<S> sessions;

	SessionsByTheMinute(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public Used<S> createSession() {
		return new Used<>(this.sessions.createSession());
	}

	@Override
	public void save(Used<S> session) {
		this.sessions.save(session.kept);
	}

	@Override
	public Used<S> findById(String id) {
		S found = this.sessions.findById(id);
		return (found != null) ? new Used<>(found) : null;
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteById(id);
	}

	/** A session that does not tell of each use. */
	static final class Used<S extends Session> implements Session {

		private final S kept;

		private Used(S kept) {
			this.kept = kept;
		}

		@Override
		public void setLastAccessedTime(Instant at) {
			if (!at.isBefore(this.kept.getLastAccessedTime().plus(MINUTE))) {
				this.kept.setLastAccessedTime(at);
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return this.kept.getLastAccessedTime();
		}

		@Override
		public String getId() {
			return this.kept.getId();
		}

		@Override
		public String changeSessionId() {
			return this.kept.changeSessionId();
		}

		@Override
		public <T> T getAttribute(String name) {
			return this.kept.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return this.kept.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, Object value) {
			this.kept.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			this.kept.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return this.kept.getCreationTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			this.kept.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return this.kept.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return this.kept.isExpired();
		}

	}

}
