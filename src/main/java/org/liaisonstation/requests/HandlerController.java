package org.liaisonstation.requests;

import java.util.UUID;
import java.util.stream.Stream;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 指定专人办理: the director names the one account that handles a restricted matter.
 */
@Controller
@RequestMapping("/desk/requests/{id}/handler")
class HandlerController {

	private static final String PAGE = "requests/handler";

	/** Somebody who neither is a deputy nor has an account. */
	private static final String NOBODY = "NONE";

	private final RequestPages pages;

	private final RequestDesk desk;

	private final RequestPeople people;

	private final Submissions submissions;

	HandlerController(RequestPages pages, RequestDesk desk, RequestPeople people, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.people = people;
		this.submissions = submissions;
	}

	/**
	 * @param about the deputy or the account that is complained of, {@value #NOBODY}
	 * where it is nobody of them
	 */
	record HandlerForm(UUID submission, Long version, String about, @NotNull(message = "请选择专人") UUID accountId,
			@Size(max = 500) String instruction) {

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		model.addAttribute("form", new HandlerForm(Submissions.fresh(), request.version(), null, null, null));
		return PAGE;
	}

	@PostMapping
	String entrust(@PathVariable UUID id, @Valid @ModelAttribute("form") HandlerForm form, BindingResult errors,
			Viewer viewer, Model model) {
		Choice about = Filled.isUnread(errors) ? null : about(id, form, errors, viewer, model);
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			Request request = this.pages.open(id, viewer, model);
			String name = plain(this.people.handlers(request)
				.stream()
				.filter((choice) -> choice.code().equals(form.accountId().toString()))
				.findFirst()
				.map(Choice::name)
				.orElseThrow(() -> new NotPossibleNow(request, "这位人员现在不能办理本件，请重新选择。")));
			return ((about == null)
					? this.desk.entrust(id, form.version(), form.accountId(), name, instruction(form), viewer)
					: this.desk.entrust(id, form.version(), form.accountId(), name, instruction(form),
							UUID.fromString(about.code()), about.name(), viewer))
				.href();
		});
	}

	/**
	 * Who is complained of, so that he is not the one who handles it, nor a colleague of
	 * his unit; null for nobody whom the station knows. Asked once.
	 */
	private Choice about(UUID id, HandlerForm form, BindingResult errors, Viewer viewer, Model model) {
		if (this.submissions.isDone(form.submission())) {
			return null;
		}
		Request request = page(id, viewer, model);
		boolean asked = form.about() != null && !form.about().isBlank();
		if (NOBODY.equals(form.about()) || !asked && request.isAnybodyRecused()) {
			return null;
		}
		Choice about = this.people.complainedOf(request, viewer)
			.stream()
			.filter((choice) -> choice.code().equals(form.about()))
			.findFirst()
			.orElse(null);
		if (about == null) {
			errors.rejectValue("about", "missing", "请选择被反映的人");
		}
		else if (form.accountId() != null) {
			UUID person = UUID.fromString(about.code());
			if (person.equals(form.accountId())) {
				errors.rejectValue("accountId", "complained", "专人不能是被反映的人，请另选一位");
			}
			else if (this.people.isNear(form.accountId(), person)) {
				errors.rejectValue("accountId", "colleague", "专人不能和被反映的人在同一个单位，请另选一位");
			}
		}
		return about;
	}

	/** Without the role, which the list shows beside the name. */
	private static String plain(String name) {
		return name.replaceFirst("（[^（]*）$", "");
	}

	private static String instruction(HandlerForm form) {
		return (form.instruction() == null || form.instruction().isBlank()) ? null : form.instruction().strip();
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.ENTRUST);
		model.addAttribute("handlers", this.people.handlers(request));
		model.addAttribute("complained",
				Stream
					.concat(Stream.of(new Choice(NOBODY, "不是代表，也没有本系统的账号")),
							this.people.complainedOf(request, viewer).stream())
					.toList());
		return request;
	}

}
