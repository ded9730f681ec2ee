package org.liaisonstation.topics;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Choice;
import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 整改前 and 整改后: pictures of how it was and how it is now. */
@Controller
@RequestMapping("/desk/topics/{id}/pictures")
class PictureController {

	private static final String PAGE = "topics/pictures";

	private final TopicPages pages;

	private final OutcomeDesk desk;

	private final Uploads uploads;

	private final Submissions submissions;

	PictureController(TopicPages pages, OutcomeDesk desk, Uploads uploads, Submissions submissions) {
		this.pages = pages;
		this.desk = desk;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	@ModelAttribute("moments")
	List<Choice> moments() {
		return Choice.of(OutcomeDesk.Moment::label, OutcomeDesk.Moment.values());
	}

	@GetMapping
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model);
	}

	@PostMapping
	String add(@PathVariable UUID id, @Valid @ModelAttribute("form") PicturesForm form, BindingResult errors,
			Viewer viewer, Model model) {
		List<CleanFile> pictures = this.uploads.clean((form != null) ? form.files() : null, errors);
		if (!Filled.isUnread(errors) && !errors.hasFieldErrors("files")
				&& (pictures.isEmpty() || !pictures.stream().allMatch(CleanFile::isImage))) {
			errors.rejectValue("files", "missing", "请选择照片（JPG、PNG、GIF）");
		}
		if (!errors.hasErrors()) {
			this.uploads.checkRoom(pictures, form.moment().of(id), form.submission(), errors);
		}
		if (errors.hasErrors()) {
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.addPictures(id, form.version(), form.moment(), pictures, viewer).href() + "/pictures");
	}

	@PostMapping("/{moment}/{file}/withdraw")
	String withdraw(@PathVariable UUID id, @PathVariable OutcomeDesk.Moment moment, @PathVariable UUID file,
			@Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			model.addAttribute("acting", file);
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.desk.withdrawPicture(id, form.version(), moment, file, form.reason().strip(), viewer).href()
						+ "/pictures");
	}

	private String shown(UUID id, Viewer viewer, Model model) {
		Topic topic = this.pages.open(id, viewer, model, TopicAct.KEEP_PICTURES);
		this.pages.pictures(topic, model);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", PicturesForm.blank(topic));
		}
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(topic.version()));
		}
		return PAGE;
	}

}
