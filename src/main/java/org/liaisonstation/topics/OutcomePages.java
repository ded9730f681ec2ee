package org.liaisonstation.topics;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** The page on which outcomes are written down and struck out. */
@Component
class OutcomePages {

	private final TopicPages pages;

	private final TopicChoices choices;

	private final JdbcClient jdbc;

	OutcomePages(TopicPages pages, TopicChoices choices, JdbcClient jdbc) {
		this.pages = pages;
		this.choices = choices;
		this.jdbc = jdbc;
	}

	String show(UUID id, Viewer viewer, Model model) {
		Topic topic = this.pages.open(id, viewer, model, TopicAct.MEASURE_OUTCOMES);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", OutcomeForm.blank(topic, this.choices.today()));
		}
		if (!model.containsAttribute("householdsForm")) {
			model.addAttribute("householdsForm", HouseholdsForm.of(topic));
		}
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(topic.version()));
		}
		return "topics/outcomes";
	}

	/** What is counted under one key has one unit. */
	void check(OutcomeForm form, Errors errors) {
		String unit = this.jdbc.sql("SELECT min(unit) FROM topic_outcome WHERE figure_key = ? AND struck_at IS NULL")
			.param(Filled.of(form.figureKey()))
			.query((row, number) -> row.getString(1))
			.list()
			.get(0);
		form.check(this.choices.today(), unit, errors);
	}

}
