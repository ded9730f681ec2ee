package org.liaisonstation.activities;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** 添加照片或材料: photos, minutes, signed lists. */
@Controller
@RequestMapping("/desk/activities/{id}/files")
class ActivityFilesController {

	private static final String PAGE = "activities/files";

	private final ActivityDesk desk;

	private final ActivityPages pages;

	private final Uploads uploads;

	private final Submissions submissions;

	ActivityFilesController(ActivityDesk desk, ActivityPages pages, Uploads uploads, Submissions submissions) {
		this.desk = desk;
		this.pages = pages;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	record FilesForm(UUID submission, List<MultipartFile> files) {
	}

	@GetMapping
	String form(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.open(id, viewer, model, ActivityAct.ADD_FILES);
		model.addAttribute("form", new FilesForm(Submissions.fresh(), null));
		return PAGE;
	}

	@PostMapping
	String add(@PathVariable UUID id, @ModelAttribute("form") FilesForm form, BindingResult errors, Viewer viewer,
			Model model) {
		List<CleanFile> added = this.uploads.clean(form.files(), errors);
		if (added.isEmpty() && !errors.hasErrors()) {
			errors.rejectValue("files", "missing", "请选择照片或材料");
		}
		this.uploads.checkRoom(added, new Owner(ActivityDesk.KIND, id), form.submission(), errors);
		if (errors.hasErrors()) {
			this.pages.open(id, viewer, model, ActivityAct.ADD_FILES);
			return PAGE;
		}
		return "redirect:"
				+ this.submissions.once(form.submission(), () -> this.desk.addFiles(id, added, viewer).href());
	}

}
