package org.liaisonstation.topics;

import org.liaisonstation.accounts.Viewer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** 热点问题: the list, for the office and the deputies. */
@Controller
class TopicListController {

	private final TopicList list;

	private final TopicChoices choices;

	TopicListController(TopicList list, TopicChoices choices) {
		this.list = list;
		this.choices = choices;
	}

	/** A filter that cannot be read is left out rather than refused. */
	@GetMapping("/desk/topics")
	String show(@ModelAttribute("asked") TopicFilter filter, BindingResult unreadable, Viewer viewer, Model model) {
		TopicAccess.requireReader(viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.list.page(filter));
		model.addAttribute("counts", this.list.counts(filter));
		model.addAttribute("states", TopicState.values());
		model.addAttribute("choices", this.choices);
		return "topics/list";
	}

}
