package org.liaisonstation.desk;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 全站查找: a number leads to the list of its kind, everything else to the requests.
 */
@Controller
class SearchController {

	/** The part of a number behind its year and count tells a line of the record. */
	private static final Pattern NUMBER = Pattern.compile("(([A-Z]{2})-\\d{4}-\\d{4,})(-\\d+)?");

	private static final Map<String, String> LISTS = Map.of("JY", "/desk/proposals", "YA", "/desk/proposals", "HD",
			"/desk/activities", "YJ", "/desk/opinions", "RD", "/desk/topics", "JC", "/desk/inspections", "MS",
			"/desk/projects", "DY", "/desk/research/visits", "BG", "/desk/research/reports");

	@GetMapping("/desk/find")
	@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
	String find(@RequestParam(defaultValue = "") String q, RedirectAttributes search) {
		Matcher number = NUMBER.matcher(q.strip().toUpperCase(Locale.ROOT));
		String list = number.matches() ? LISTS.get(number.group(2)) : null;
		if (list == null) {
			search.addAttribute("q", q);
			return "redirect:/desk/requests";
		}
		search.addAttribute("view", "all").addAttribute("q", number.group(1));
		return "redirect:" + list;
	}

}
