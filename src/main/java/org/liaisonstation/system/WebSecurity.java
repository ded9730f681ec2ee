package org.liaisonstation.system;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Which addresses need a sign-in, and the headers of every answer. Which role opens which
 * page stands on the controllers.
 */
@Configuration
@EnableMethodSecurity
class WebSecurity {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain pages(HttpSecurity http, AuthenticationFailureHandler failedSignIn,
			@Value("${station.sign-ins-per-minute}") int signInsPerMinute) throws Exception {
		http.authorizeHttpRequests(
				(addresses) -> addresses.requestMatchers("/desk", "/desk/**").authenticated().anyRequest().permitAll());
		http.addFilterBefore(new SignInLimit(signInsPerMinute), CsrfFilter.class);
		http.addFilterBefore(new DraftsNeedASignIn(), CsrfFilter.class);
		http.addFilterBefore(new FormSizeLimit(), CsrfFilter.class);
		http.formLogin((login) -> login.loginPage("/login").defaultSuccessUrl("/desk").failureHandler(failedSignIn));
		http.logout((logout) -> logout.logoutSuccessUrl("/login?out").permitAll());
		http.requestCache(Customizer.withDefaults());
		http.headers((headers) -> {
			headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY));
			headers.frameOptions((frame) -> frame.deny());
			headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
			headers.permissionsPolicyHeader(
					(permissions) -> permissions.policy("camera=(self), geolocation=(), microphone=()"));
			// a station in a LAN is often reached by http as well; the proxy that ends
			// TLS
			// sets it where it is wanted
			headers.httpStrictTransportSecurity((strict) -> strict.disable());
		});
		return http.build();
	}

}
