package org.liaisonstation.system;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Which addresses need a sign-in, and the headers of every answer.
 */
@Configuration
@EnableMethodSecurity
class WebSecurity {

	private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain pages(HttpSecurity http, AuthenticationFailureHandler failedSignIn) throws Exception {
		http.authorizeHttpRequests(
				(addresses) -> addresses.requestMatchers("/desk", "/desk/**").authenticated().anyRequest().permitAll());
		http.formLogin((login) -> login.loginPage("/login").defaultSuccessUrl("/desk").failureHandler(failedSignIn));
		http.logout((logout) -> logout.logoutSuccessUrl("/login?out").permitAll());
		http.requestCache(Customizer.withDefaults());
		http.headers((headers) -> {
			headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_POLICY));
			headers.frameOptions((frame) -> frame.deny());
			headers.referrerPolicy(Customizer.withDefaults());
		});
		return http.build();
	}

}
