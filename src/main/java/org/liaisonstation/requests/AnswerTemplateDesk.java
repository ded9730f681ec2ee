package org.liaisonstation.requests;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.Changes;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.settings.Code;
import org.liaisonstation.settings.CodeLists;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the 常用语 and offers them on the pages of the acts; those ask it through
 * {@code requests/_templates.html}.
 */
@Component
@Transactional
class AnswerTemplateDesk {

	private static final String KIND = "answer-template";

	private static final int STEP = 10;

	private final AnswerTemplates templates;

	private final CodeLists codes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AnswerTemplateDesk(AnswerTemplates templates, CodeLists codes, ApplicationEventPublisher events, Clock clock) {
		this.templates = templates;
		this.codes = codes;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What may be chosen on the page of an act.
	 * @param act the name of a {@link TemplateAct}; for any other there is nothing
	 * @param category code of either level, or null
	 */
	@Transactional(readOnly = true)
	public List<AnswerTemplate> offered(String act, String category) {
		String root = this.codes.find(CodeLists.CATEGORY, category).map(Code::parent).orElse(category);
		return Arrays.stream(TemplateAct.values())
			.filter((known) -> known.name().equals(act))
			.flatMap((known) -> this.templates.offered(known, root).stream())
			.toList();
	}

	@Transactional(readOnly = true)
	List<AnswerTemplate> list(boolean withdrawn) {
		return withdrawn ? this.templates.findByWithdrawnAtIsNotNullOrderByWithdrawnAtDescIdDesc()
				: this.templates.findByWithdrawnAtIsNullOrderByPositionAscIdAsc()
					.stream()
					.sorted(Comparator.comparing(AnswerTemplate::act))
					.toList();
	}

	@Transactional(readOnly = true)
	AnswerTemplate find(UUID id) {
		return this.templates.findById(id).orElseThrow(NotFound::new);
	}

	void add(AnswerTemplateForm form) {
		AnswerTemplate template = this.templates
			.save(new AnswerTemplate(form.act(), form.category(), form.title(), form.text(), position(form)));
		this.events.publishEvent(Recorded.of("answer-template.added", KIND, template.id()));
	}

	void edit(UUID id, AnswerTemplateForm form) {
		AnswerTemplate template = current(id, form.version());
		this.events.publishEvent(Recorded.of("answer-template.edited", KIND, id,
				Changes.between(AnswerTemplateForm.of(template), form)));
		template.describe(form.act(), form.category(), form.title(), form.text(), position(form));
	}

	private int position(AnswerTemplateForm form) {
		return (form.position() != null) ? form.position() : this.templates.lastPosition(form.act()) + STEP;
	}

	void withdraw(UUID id, ReasonForm form) {
		AnswerTemplate template = current(id, form.version());
		template.withdraw(this.clock.instant(), form.reason());
		this.events.publishEvent(Recorded.of("answer-template.withdrawn", KIND, id));
	}

	private AnswerTemplate current(UUID id, Long version) {
		AnswerTemplate template = find(id);
		if (!template.version().equals(version) || template.withdrawnAt() != null) {
			throw new StalePage(template.title(), "/desk/templates/" + id, null, null,
					(template.withdrawnAt() != null) ? "这条常用语已经停用。" : "这条常用语刚被修改。");
		}
		return template;
	}

}
