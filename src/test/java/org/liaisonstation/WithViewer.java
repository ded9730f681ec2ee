package org.liaisonstation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import java.util.UUID;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/**
 * Signs a test in as somebody of a role; subject ids as text where the role has one.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@WithSecurityContext(factory = WithViewer.Factory.class)
public @interface WithViewer {

	String ACCOUNT = "0190f3a0-0000-7000-8000-0000000000aa";

	Role[] roles();

	String username() default "tester";

	String deputyId() default "";

	String unitId() default "";

	class Factory implements WithSecurityContextFactory<WithViewer> {

		@Override
		public SecurityContext createSecurityContext(WithViewer wanted) {
			Viewer viewer = new Viewer(UUID.fromString(ACCOUNT), wanted.username(), "测试人员", Set.of(wanted.roles()),
					id(wanted.deputyId()), id(wanted.unitId()), null);
			SignedIn signedIn = new SignedIn(viewer);
			SecurityContext context = SecurityContextHolder.createEmptyContext();
			context.setAuthentication(
					UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
			return context;
		}

		private static UUID id(String text) {
			return text.isEmpty() ? null : UUID.fromString(text);
		}

	}

}
