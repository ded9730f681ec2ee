package org.liaisonstation.proposals;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.Deputies;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 议案及建议征集: the meetings, a new one, and what was raised at each. */
@Controller
@RequestMapping("/desk/collections")
@PreAuthorize("hasAnyRole('STAFF','DIRECTOR')")
class CollectionController {

	private static final String PAGE = "proposals/collection";

	private final CollectionMeetings meetings;

	private final CollectionDesk desk;

	private final ProposalChoices choices;

	private final ProposalClockRules clocks;

	private final Deputies deputies;

	private final Submissions submissions;

	CollectionController(CollectionMeetings meetings, CollectionDesk desk, ProposalChoices choices,
			ProposalClockRules clocks, Deputies deputies, Submissions submissions) {
		this.meetings = meetings;
		this.desk = desk;
		this.choices = choices;
		this.clocks = clocks;
		this.deputies = deputies;
		this.submissions = submissions;
	}

	record MeetingForm(UUID submission, @NotBlank(message = "请填写会议名称") @Size(max = 60) String title,
			@NotNull(message = "请填写日期") LocalDate on, @Size(max = 100) String place, @Size(max = 500) String note) {

		CollectionMeeting.Facts facts() {
			return new CollectionMeeting.Facts(this.title.strip(), this.on, filled(this.place), filled(this.note));
		}

		private static String filled(String text) {
			return (text == null || text.isBlank()) ? null : text.strip();
		}

	}

	record ItemForm(UUID submission, @NotNull(message = "请选择提出的代表") UUID deputyId,
			@NotNull(message = "请选择建议还是议案") ProposalKind kind,
			@NotBlank(message = "请填写内容") @Size(max = 500) String text) {

		static ItemForm blank() {
			return new ItemForm(Submissions.fresh(), null, ProposalKind.PROPOSAL, null);
		}

	}

	@ModelAttribute("choices")
	ProposalChoices choices() {
		return this.choices;
	}

	@GetMapping
	@Transactional(readOnly = true)
	public String list(Model model) {
		model.addAttribute("meetings", this.meetings.findTop40ByOrderByOnDateDescIdDesc());
		return "proposals/collections";
	}

	@GetMapping("/new")
	String blank(Model model) {
		model.addAttribute("form", new MeetingForm(Submissions.fresh(), null, this.clocks.today(), null, null));
		return "proposals/collection-new";
	}

	@PostMapping
	String record(@Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, Viewer viewer) {
		if (errors.hasErrors()) {
			return "proposals/collection-new";
		}
		return "redirect:"
				+ this.submissions.once(form.submission(), () -> this.desk.record(form.facts(), viewer).href());
	}

	@GetMapping("/{id}")
	@Transactional(readOnly = true)
	public String show(@PathVariable UUID id, Model model) {
		model.addAttribute("form", ItemForm.blank());
		return page(id, model);
	}

	/** What a deputy raised. */
	@PostMapping("/{id}/items")
	@Transactional
	public String raise(@PathVariable UUID id, @Valid @ModelAttribute("form") ItemForm form, BindingResult errors,
			Viewer viewer, Model model) {
		if (!Filled.isUnread(errors) && form.deputyId() != null && !this.choices.isServing(form.deputyId())) {
			errors.rejectValue("deputyId", "wrong", "请从列表中选择");
		}
		if (errors.hasErrors()) {
			return page(id, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.raise(id, form.deputyId(), form.kind(), form.text().strip(), viewer).href());
	}

	private String page(UUID id, Model model) {
		CollectionMeeting meeting = this.meetings.findById(id).orElseThrow(NotFound::new);
		model.addAttribute("meeting", meeting);
		model.addAttribute("names",
				this.deputies.findByIdIn(meeting.items().stream().map(CollectionItem::deputyId).distinct().toList())
					.stream()
					.collect(Collectors.toMap(Deputy::id, Deputy::name)));
		return PAGE;
	}

}
