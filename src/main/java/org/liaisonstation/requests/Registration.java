package org.liaisonstation.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.requests.paperforms.PaperForm;
import org.liaisonstation.requests.paperforms.PaperForms;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Makes a request of what the desk wrote down, or keyed in from paper.
 */
@Component
class Registration {

	private final RequestDesk desk;

	private final PaperForms papers;

	private final RequestChoices choices;

	private final CategoryRules rules;

	private final Phone phones;

	private final ClockRules clocks;

	private final RequestSources sources;

	Registration(RequestDesk desk, PaperForms papers, RequestChoices choices, CategoryRules rules, Phone phones,
			ClockRules clocks, RequestSources sources) {
		this.desk = desk;
		this.papers = papers;
		this.choices = choices;
		this.rules = rules;
		this.phones = phones;
		this.clocks = clocks;
		this.sources = sources;
	}

	/** When a matter that is sent on now would be due, in words. */
	String forecast() {
		return this.clocks.transfer(null, null, now()).finish().explanation().oneLine();
	}

	/** What the form cannot know by itself. */
	void check(RegisterForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		String wrong = Phone.wrong(form.phone());
		if (wrong != null) {
			errors.rejectValue("phone", "wrong", wrong);
		}
		if (filled(form.category()) != null && !this.choices.isSecondLevel(form.category())) {
			errors.rejectValue("category", "wrong", "请选择二级类别");
		}
		checkConsents(form, errors);
		if (form.isOnPaper()) {
			checkDay(form.receivedOn(), this.papers.find(form.paper()), errors);
		}
	}

	private static void checkConsents(RegisterForm form, BindingResult errors) {
		if (form.hasProxy() && filled(form.proxyRelation()) == null) {
			errors.rejectValue("proxyRelation", "missing", "请填写代反映人与反映人的关系");
		}
		if (form.hasProxy() && !Boolean.TRUE.equals(form.proxyConsent())) {
			errors.rejectValue("proxyConsent", "missing", "由别人代为反映的，要先征得反映人同意");
		}
		if (Boolean.TRUE.equals(form.sensitive()) && !Boolean.TRUE.equals(form.sensitiveConsent())) {
			errors.rejectValue("sensitiveConsent", "missing", Intake.CONSENT_MISSING);
		}
	}

	private void checkDay(LocalDate day, PaperForm paper, BindingResult errors) {
		if (errors.hasFieldErrors("receivedOn")) {
			return;
		}
		LocalDate printed = LocalDate.ofInstant(paper.batch().printedAt(), this.clocks.now().getZone());
		if (day == null) {
			errors.rejectValue("receivedOn", "missing", "请填写纸上写的登记日期");
		}
		else if (day.isAfter(today())) {
			errors.rejectValue("receivedOn", "future", "登记日期不能在今天以后");
		}
		else if (day.isBefore(printed)) {
			errors.rejectValue("receivedOn", "early", "这张表 " + printed + " 才印出来，登记日期不能更早");
		}
	}

	/**
	 * 登记, and the paper form or what it is made of with it, once.
	 * @throws org.liaisonstation.forms.StalePage if the paper form was keyed in, or a
	 * request made of its origin before
	 */
	Request register(RegisterForm form, List<CleanFile> files, Viewer by) {
		if (!form.isOnPaper()) {
			Request request = this.desk.register(intake(form, null), reporter(form), matter(form), files, by);
			if (form.hasOrigin()) {
				this.sources.became(form.origin(), request, by);
			}
			return request;
		}
		PaperForm paper = this.papers.find(form.paper());
		paper.requireBlank();
		Request request = this.desk.register(intake(form, paper), reporter(form), matter(form), files, by);
		this.papers.keyIn(paper.code(), request.id(), by);
		return request;
	}

	private Intake intake(RegisterForm form, PaperForm paper) {
		boolean restricted = Boolean.TRUE.equals(form.restricted()) || this.choices.isRestricted(form.category());
		return Intake.by(form.channel(), (paper != null) ? receivedOn(form.receivedOn()) : now())
			.atPoint(form.pointId())
			.toDeputy(form.deputyId())
			.onPaper((paper != null) ? paper.number() : null)
			.restricted(restricted)
			.sensitiveWithConsent(Boolean.TRUE.equals(form.sensitive()))
			.nameMayBePublic(Boolean.TRUE.equals(form.nameMayBePublic()))
			.confirmed(Boolean.TRUE.equals(form.confirmed()))
			.proposing(filled(form.proposal()))
			.build();
	}

	/** Paper says the day and rarely the hour: noon stands for an earlier one. */
	private Instant receivedOn(LocalDate day) {
		return day.equals(today()) ? now() : day.atTime(LocalTime.NOON).atZone(this.clocks.now().getZone()).toInstant();
	}

	private Reporter reporter(RegisterForm form) {
		String phone = Phone.digits(form.phone());
		return Reporter.named(filled(form.name()))
			.gender(filled(form.gender()))
			.age(filled(form.age()))
			.phone(phone, this.phones.fingerprint(phone))
			.address(filled(form.address()))
			.people((form.people() != null) ? form.people() : 1)
			.proxy(filled(form.proxyName()), filled(form.proxyRelation()), now())
			.build();
	}

	private Matter matter(RegisterForm form) {
		return new Matter(form.titleOrBeginning(), form.category(), filled(form.nature()), filled(form.urgency()), null,
				form.placeId(), this.choices.constituencyOf(form.placeId()), filled(form.location()),
				form.content().strip(), filled(form.appeal()))
			.completedBy(this.rules.inForce(form.category()));
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

	private LocalDate today() {
		return this.clocks.now().toLocalDate();
	}

	private static String filled(String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
