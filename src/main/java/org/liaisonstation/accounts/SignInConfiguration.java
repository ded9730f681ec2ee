package org.liaisonstation.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * How a username and a password become a {@link SignedIn}.
 */
@Configuration
class SignInConfiguration {

	@Bean
	PasswordEncoder passwordEncoder(@Value("${station.password.strength}") int strength) {
		return new BCryptPasswordEncoder(strength);
	}

	/**
	 * Looks at the lock after the password, so that neither the answer nor its time tells
	 * a stranger which accounts exist or are locked.
	 */
	@Bean
	DaoAuthenticationProvider signInProvider(Accounts accounts, PasswordEncoder passwordEncoder, Clock clock) {
		UserDetailsService stationAccounts = (typed) -> accounts.findByUsername(normalized(typed))
			.map((account) -> SignedIn.of(account, clock.instant(), LocalDate.now(clock)))
			.orElseThrow(() -> UsernameNotFoundException.fromUsername(typed));
		DaoAuthenticationProvider provider = new DaoAuthenticationProvider(stationAccounts);
		provider.setPasswordEncoder(passwordEncoder);
		provider.setPreAuthenticationChecks((account) -> {
		});
		provider.setPostAuthenticationChecks((account) -> {
			if (!account.isAccountNonLocked()) {
				throw new LockedException("locked or deactivated");
			}
		});
		return provider;
	}

	/**
	 * Two requests of one session may be the first to keep the same thing in it; with the
	 * plain INSERT the slower one would fail.
	 */
	@Bean
	PostgreSqlJdbcIndexedSessionRepositoryCustomizer concurrentRequestsOfOneSession() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	@Bean
	static BeanPostProcessor sessionsByTheMinute() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JdbcIndexedSessionRepository sessions) ? new SessionsByTheMinute<>(sessions)
						: bean;
			}
		};
	}

	/**
	 * Usernames are lower case, whatever the keyboard does, and hold nothing that the
	 * database could not be asked for.
	 */
	static String normalized(String typed) {
		return typed.replace("\0", "").strip().toLowerCase(Locale.ROOT);
	}

}
