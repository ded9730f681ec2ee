package org.liaisonstation.requests;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.liaisonstation.accounts.Viewer;
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
 * 交办: 即时转办 or 绿色通道 to a unit.
 */
@Controller
@RequestMapping("/desk/requests/{id}/dispatch")
class DispatchController {

	private static final String PAGE = "requests/dispatch";

	private final RequestPages pages;

	private final RequestDesk desk;

	private final RequestChoices choices;

	private final ClockRules clocks;

	private final Submissions submissions;

	DispatchController(RequestPages pages, RequestDesk desk, RequestChoices choices, ClockRules clocks,
			Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.submissions = submissions;
	}

	record DispatchForm(UUID submission, Long version, @NotNull(message = "请选择办理通道") Route route,
			@NotNull(message = "请选择承办单位") UUID unitId, List<UUID> joint, Boolean crossDepartment,
			@Size(max = 500) String instruction, @Size(max = 500) String reason) {

		public List<UUID> others() {
			return (this.joint != null) ? this.joint.stream().filter(Objects::nonNull).toList() : List.of();
		}

	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		Request request = page(id, viewer, model);
		Route route = "NORMAL".equals(request.matter().urgency()) ? Route.TRANSFER : Route.GREEN_CHANNEL;
		model.addAttribute("form", new DispatchForm(Submissions.fresh(), request.version(), route, suggested(request),
				null, this.choices.isUsuallyCrossDepartment(request.matter().category()), null, null));
		return PAGE;
	}

	/** After a return the unit that was named instead, else the usual one. */
	private UUID suggested(Request request) {
		UUID named = request.suggestedUnit();
		return (named != null && this.choices.receives(named)) ? named
				: this.choices.usualUnit(request.matter().category());
	}

	@PostMapping
	String dispatch(@PathVariable UUID id, @Valid @ModelAttribute("form") DispatchForm form, BindingResult errors,
			Viewer viewer, Model model) {
		boolean green = form.route() == Route.GREEN_CHANNEL;
		if (!Filled.isUnread(errors)) {
			check(form, green, errors);
		}
		if (errors.hasErrors()) {
			page(id, viewer, model);
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> (green
						? this.desk.greenChannel(id, form.version(), form.unitId(), form.others(), instruction(form),
								form.reason().strip(), viewer)
						: this.desk.transfer(id, form.version(), form.unitId(), form.others(),
								Boolean.TRUE.equals(form.crossDepartment()), instruction(form), viewer))
					.href());
	}

	private static void check(DispatchForm form, boolean green, BindingResult errors) {
		if (green && (form.reason() == null || form.reason().isBlank())) {
			errors.rejectValue("reason", "missing", "走绿色通道要写明理由，工委主任事后追认");
		}
		if (form.route() != null && form.route() != Route.TRANSFER && !green) {
			errors.rejectValue("route", "wrong", "请选择办理通道");
		}
		if (form.unitId() != null && form.others().contains(form.unitId())) {
			errors.rejectValue("joint", "same", "主办单位不能同时是协办单位");
		}
	}

	private static String instruction(DispatchForm form) {
		return (form.instruction() == null || form.instruction().isBlank()) ? null : form.instruction().strip();
	}

	private Request page(UUID id, Viewer viewer, Model model) {
		Request request = this.pages.open(id, viewer, model, Act.DISPATCH);
		Instant now = this.clocks.now().toInstant();
		model.addAttribute("choices", this.choices);
		model.addAttribute("transferDue",
				this.clocks.transfer(request.matter().category(), request.matter().nature(), now)
					.finish()
					.explanation()
					.oneLine());
		model.addAttribute("crossDue", this.clocks.crossDepartment(now).finish().explanation().oneLine());
		model.addAttribute("green",
				this.clocks.greenChannel(request.matter().category(), request.intake().receivedAt(), now));
		return request;
	}

}
