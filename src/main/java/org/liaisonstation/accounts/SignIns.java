package org.liaisonstation.accounts;

import java.time.Clock;
import java.util.Map;

import org.liaisonstation.audit.Recorded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What follows from a sign-in, a failed one and a sign-out: the count of failures, the
 * lock, the single session of a system role, and the trace. A failure has no transaction
 * around it and gets its own here.
 */
@Component
@Transactional
class SignIns {

	private static final String KIND = "account";

	private final Accounts accounts;

	private final Sessions sessions;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SignIns(Accounts accounts, Sessions sessions, ApplicationEventPublisher events, Clock clock) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.events = events;
		this.clock = clock;
	}

	@EventListener
	void succeeded(InteractiveAuthenticationSuccessEvent event) {
		this.accounts.findLocked(event.getAuthentication().getName()).ifPresent((account) -> {
			account.signIn(this.clock.instant());
			if (account.hasSystemRole()) {
				this.sessions.endOthersOf(account, RequestContextHolder.currentRequestAttributes().getSessionId());
			}
			this.events.publishEvent(Recorded.of("account.signed-in", KIND, account.id()));
		});
	}

	/**
	 * The name typed for an unknown account is not kept: it may be a password that went
	 * into the wrong field.
	 */
	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		String username = SignInConfiguration.normalized(event.getAuthentication().getName());
		boolean wrongPassword = event instanceof AuthenticationFailureBadCredentialsEvent;
		this.accounts.findLocked(username).ifPresentOrElse((account) -> {
			this.events.publishEvent(Recorded.of("account.sign-in-failed", KIND, account.id(),
					Map.of("reason", wrongPassword ? "password" : "locked")));
			if (wrongPassword && account.failSignIn(this.clock.instant())) {
				this.events.publishEvent(Recorded.of("account.locked", KIND, account.id()));
			}
		}, () -> this.events
			.publishEvent(Recorded.of("account.sign-in-failed", KIND, null, Map.of("reason", "unknown"))));
	}

	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
			this.events.publishEvent(Recorded.of("account.signed-out", KIND, signedIn.viewer().accountId()));
		}
	}

}
