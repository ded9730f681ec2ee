package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.links.AddressLimit;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/**
 * Takes in what residents write on the three public forms: a deputy's card, a point's
 * card, the open form.
 */
@Component
class Messages {

	private static final String SESSION_KEY = "station.received";

	private final ResidentDoor door;

	private final RequestChoices choices;

	private final Uploads uploads;

	private final Phone phones;

	private final ClockRules clocks;

	private final Submissions submissions;

	/** An office or a village may sit behind one address. */
	private final AddressLimit limit = new AddressLimit(30);

	Messages(ResidentDoor door, RequestChoices choices, Uploads uploads, Phone phones, ClockRules clocks,
			Submissions submissions) {
		this.door = door;
		this.choices = choices;
		this.uploads = uploads;
		this.phones = phones;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	/** Where a message came through. */
	record Origin(String channel, UUID pointId, UUID deputyId, UUID placeId) {

	}

	/**
	 * Checks a message and hands it in.
	 * @return where to go; null where the form has errors
	 */
	String take(MessageForm form, BindingResult errors, Origin origin, HttpServletRequest visitor) {
		check(form, errors);
		List<CleanFile> files = this.uploads.clean(form.files(), errors);
		if (!Filled.isUnread(errors) && files.size() > MessageForm.MOST_PICTURES) {
			errors.rejectValue("files", "many", "最多 " + MessageForm.MOST_PICTURES + " 张照片");
		}
		if (!errors.hasErrors() && !this.limit.take(visitor.getRemoteAddr())) {
			errors.reject("often", "提交得太频繁，请过十分钟再试；着急的事请直接打站里电话。");
		}
		if (errors.hasErrors()) {
			return null;
		}
		String location = this.submissions.once(form.submission(), () -> {
			Request request = this.door.handIn(intake(form, origin), reporter(form), matter(form, origin), files);
			return "/submit/received/" + request.id();
		});
		visitor.getSession().setAttribute(SESSION_KEY, location);
		return location;
	}

	/** Whether this visitor handed that matter in: only he sees its receipt. */
	boolean isOwn(String location, HttpServletRequest visitor) {
		return visitor.getSession(false) != null && location.equals(visitor.getSession().getAttribute(SESSION_KEY));
	}

	private void check(MessageForm form, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return;
		}
		String wrong = Phone.wrong(form.phone());
		if (wrong != null) {
			errors.rejectValue("phone", "wrong", wrong);
		}
		if (Boolean.TRUE.equals(form.sensitive()) && !Boolean.TRUE.equals(form.sensitiveConsent())) {
			errors.rejectValue("sensitiveConsent", "missing", "请勾选单独同意；不同意的，请不要写这些情况，也不用勾选上一项");
		}
		if (form.website() != null && !form.website().isBlank()) {
			errors.reject("machine", "提交没有成功，请刷新页面后再试。");
		}
	}

	private Intake intake(MessageForm form, Origin origin) {
		return Intake.by(origin.channel(), this.clocks.now().toInstant())
			.atPoint(origin.pointId())
			.toDeputy(origin.deputyId())
			.restricted(Boolean.TRUE.equals(form.aboutOfficial()))
			.sensitiveWithConsent(Boolean.TRUE.equals(form.sensitive()))
			.build();
	}

	private Reporter reporter(MessageForm form) {
		String phone = Phone.digits(form.phone());
		String name = (form.name() == null || form.name().isBlank()) ? null : form.name().strip();
		return Reporter.named(name).phone(phone, this.phones.fingerprint(phone)).build();
	}

	private Matter matter(MessageForm form, Origin origin) {
		UUID place = (form.placeId() != null) ? form.placeId() : origin.placeId();
		return new Matter(Matter.beginningOf(form.content()), null, null, "NORMAL", null, place,
				this.choices.constituencyOf(place), null, form.content().strip(), null);
	}

}
