package org.liaisonstation.accounts;

import java.net.URI;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The sign-in page. Every failure gets the same words, so that they tell nobody whether
 * an account exists or is locked.
 */
@Controller
class LoginController {

	private static final String TYPED = LoginController.class.getName() + ".typed";

	private static final int LONGEST_USERNAME = 40;

	private final boolean demo;

	LoginController(@Value("${station.demo}") boolean demo) {
		this.demo = demo;
	}

	@GetMapping("/login")
	String page(Viewer viewer, HttpServletRequest request, Model model) {
		if (viewer != null) {
			return "redirect:/desk";
		}
		HttpSession session = request.getSession(false);
		if (session != null && session.getAttribute(TYPED) instanceof String typed) {
			model.addAttribute("typed", typed);
			session.removeAttribute(TYPED);
		}
		model.addAttribute("demo", this.demo);
		model.addAttribute("failed", request.getParameterMap().containsKey("failed"));
		model.addAttribute("out", request.getParameterMap().containsKey("out"));
		model.addAttribute("ended", request.getParameterMap().containsKey("ended"));
		model.addAttribute("interrupted", wasInterrupted(request));
		return "accounts/login";
	}

	/** Sent here from a page other than the desk's first one. */
	private static boolean wasInterrupted(HttpServletRequest request) {
		SavedRequest wanted = new HttpSessionRequestCache().getRequest(request, null);
		return wanted != null && !URI.create(wanted.getRedirectUrl()).getPath().endsWith("/desk");
	}

	/** Keeps the username for the next try; not in the address, which ends up in logs. */
	@Bean
	static AuthenticationFailureHandler failedSignIn() {
		return (request, response, failure) -> {
			String typed = request.getParameter("username");
			if (typed != null && typed.length() <= LONGEST_USERNAME) {
				request.getSession().setAttribute(TYPED, typed);
			}
			response.sendRedirect(request.getContextPath() + "/login?failed");
		};
	}

}
