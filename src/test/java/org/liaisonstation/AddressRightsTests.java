package org.liaisonstation;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.SignedIn;
import org.liaisonstation.accounts.Viewer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Every address that the station answers at, whoever added it: outside the desk it stands
 * on a list, and at the desk it opens to nobody whom no rule names. What a record shows
 * to whom is told by the tests of its module.
 */
@StationTest
class AddressRightsTests {

	/** What may be reached without an account. A new one is a decision. */
	private static final Set<String> PUBLIC = Set.of("/", "/accessibility", "/cases", "/cases/{number}", "/d/{code}",
			"/deputies", "/deputies/{id}", "/error", "/feed.atom", "/figures", "/figures.csv", "/figures/{key}",
			"/help", "/login", "/m/{code}", "/m/{code}/files/{file}", "/m/{code}/mend", "/m/{code}/sign", "/notices",
			"/notices/{id}", "/p/{code}", "/plans", "/plans/{id}", "/privacy", "/projects", "/projects/{number}",
			"/projects/{number}/pictures/{file}", "/proposals", "/proposals/{number}", "/reception", "/reception.ics",
			"/research", "/research/{report}", "/reviews", "/reviews/{review}", "/submit", "/submit/received/{id}",
			"/supervision-plan", "/text-size", "/topics", "/topics/{id}", "/topics/{id}/pictures/{file}", "/track",
			"/track/leave", "/track/{code}", "/track/{code}/rating", "/u/{code}", "/u/{code}/{act}");

	/** What everybody has who signed in: his own account, notices and drafts. */
	private static final Set<String> EVERYBODY = Set.of("/desk", "/desk/account", "/desk/account/mail",
			"/desk/account/password", "/desk/drafts", "/desk/drafts/discard", "/desk/inbox", "/desk/inbox/read",
			"/desk/inbox/{id}/open");

	/** Refused, or unknown, or not to be read: it tells nothing. */
	private static final Set<Integer> TELLS_NOTHING = Set.of(400, 403, 404);

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	RequestMappingHandlerMapping mappings;

	@Autowired
	MockMvcTester pages;

	private record Address(RequestMethod verb, String pattern, HandlerMethod handler) {

		boolean isDesk() {
			return this.pattern.equals("/desk") || this.pattern.startsWith("/desk/");
		}

		/** Whether a rule of the handler names the role. */
		boolean names(Role role) {
			return rule(this.handler.getMethod()).contains("'" + role + "'") || rule(this.handler.getMethod()).isEmpty()
					&& rule(this.handler.getBeanType()).contains("'" + role + "'");
		}

		private static String rule(AnnotatedElement where) {
			PreAuthorize rule = AnnotatedElementUtils.findMergedAnnotation(where, PreAuthorize.class);
			return (rule != null) ? rule.value() : "";
		}

		/** With an id that no record has. */
		String asked() {
			return VARIABLE.matcher(this.pattern)
				.replaceAll((variable) -> Matcher.quoteReplacement(value(variable.group(1), variable.group(2))));
		}

		private static String value(String name, String regex) {
			if (regex == null) {
				return name.equals("year") ? "2026" : name.equals("number") ? "1" : UUID.randomUUID().toString();
			}
			for (String one : List.of("1", "123456", "0123456789ABCDEF", "some.setting", "SQ-2026-9999",
					UUID.randomUUID().toString(), regex.replaceAll("\\|.*", ""))) {
				if (one.matches(regex)) {
					return one;
				}
			}
			throw new IllegalStateException("no value for " + regex);
		}

		@Override
		public String toString() {
			return this.verb + " " + this.pattern;
		}

	}

	private List<Address> addresses() {
		List<Address> all = new ArrayList<>();
		this.mappings.getHandlerMethods()
			.forEach((mapping, handler) -> mapping.getPatternValues()
				.forEach((pattern) -> mapping.getMethodsCondition()
					.getMethods()
					.forEach((verb) -> all.add(new Address(verb, pattern, handler)))));
		assertThat(all).hasSizeGreaterThan(500);
		return all;
	}

	@Test
	void whatIsOutsideTheDeskIsKnown() {
		assertThat(
				addresses().stream().filter((address) -> !address.isDesk()).map(Address::pattern).distinct().toList())
			.isSubsetOf(PUBLIC);
	}

	@Test
	void withoutASignInTheDeskIsClosed() {
		assertThat(addresses().stream()
			.filter(Address::isDesk)
			.filter((address) -> address.verb() == RequestMethod.GET)
			.filter((address) -> !answerTo(address, null).startsWith("302 ")
					|| !answerTo(address, null).endsWith("/login")))
			.isEmpty();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "ADMIN", "SECURITY", "AUDITOR", "OBSERVER" })
	void noRoleGetsWhatNoRuleGivesIt(Role role) {
		Map<Role, Set<String>> own = Map.of(Role.OBSERVER, Set.of("/desk/requests"));
		Viewer viewer = viewer(Set.of(role));
		assertThat(opened(viewer).stream()
			.filter((address) -> !address.names(role))
			.filter((address) -> !own.getOrDefault(role, Set.of()).contains(address.pattern()))).isEmpty();
	}

	@Test
	void anAccountWithoutARoleHasItselfAndNothingElse() {
		assertThat(opened(viewer(Set.of()))).isEmpty();
	}

	private static Viewer viewer(Set<Role> roles) {
		return new Viewer(UUID.fromString(WithViewer.ACCOUNT), "tester", "测试人员", roles, null, null,
				roles.contains(Role.OBSERVER) ? UUID.randomUUID() : null);
	}

	private List<Address> opened(Viewer viewer) {
		return addresses().stream()
			.filter(Address::isDesk)
			.filter((address) -> !EVERYBODY.contains(address.pattern()))
			.filter((address) -> !TELLS_NOTHING.contains(Integer.valueOf(answerTo(address, viewer).split(" ")[0])))
			.toList();
	}

	/** The status, and where it leads. */
	private String answerTo(Address address, Viewer viewer) {
		var request = (address.verb() == RequestMethod.POST) ? this.pages.post() : this.pages.get();
		request = request.uri(address.asked())
			.with(csrf())
			.param("submission", UUID.randomUUID().toString())
			.param("version", "0");
		if (viewer != null) {
			request = request.with(user(new SignedIn(viewer)));
		}
		MvcTestResult answer = request.exchange();
		assertThat(answer.getUnresolvedException()).as(address.toString()).isNull();
		return answer.getResponse().getStatus() + " " + answer.getResponse().getRedirectedUrl();
	}

}
