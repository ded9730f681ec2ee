package org.liaisonstation.proposals;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.ReasonForm;
import org.liaisonstation.forms.Submissions;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/**
 * 附件 of the sheet: added and taken away while it is written, read by whoever reads it.
 */
@Controller
@RequestMapping("/desk/proposals/{id}")
class AttachmentController {

	private static final String PAGE = "proposals/attachments";

	private final ProposalPages pages;

	private final ProposalAttachments attachments;

	private final Uploads uploads;

	private final Submissions submissions;

	AttachmentController(ProposalPages pages, ProposalAttachments attachments, Uploads uploads,
			Submissions submissions) {
		this.pages = pages;
		this.attachments = attachments;
		this.uploads = uploads;
		this.submissions = submissions;
	}

	record AttachmentForm(UUID submission, Long version, List<MultipartFile> files) {

	}

	@GetMapping("/files/{file}")
	ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, Viewer viewer) {
		return this.attachments.download(id, file, viewer);
	}

	@GetMapping("/attachments")
	String show(@PathVariable UUID id, Viewer viewer, Model model) {
		return shown(id, viewer, model);
	}

	@PostMapping("/attachments")
	String add(@PathVariable UUID id, @ModelAttribute("form") AttachmentForm form, BindingResult errors, Viewer viewer,
			Model model) {
		List<CleanFile> added = this.uploads.clean(form.files(), errors);
		if (added.isEmpty() && !errors.hasErrors()) {
			errors.rejectValue("files", "missing", "请选择照片或材料");
		}
		this.uploads.checkRoom(added, ProposalAttachments.owner(id), form.submission(), errors);
		if (errors.hasErrors()) {
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.attachments.add(id, form.version(), added, viewer).href() + "/attachments");
	}

	@PostMapping("/attachments/{file}/withdraw")
	String withdraw(@PathVariable UUID id, @PathVariable UUID file,
			@Valid @ModelAttribute("reasonForm") ReasonForm form, BindingResult errors, Viewer viewer, Model model) {
		if (errors.hasErrors()) {
			model.addAttribute("acting", file);
			return shown(id, viewer, model);
		}
		return "redirect:" + this.submissions.once(form.submission(),
				() -> this.attachments.withdraw(id, form.version(), file, form.reason().strip(), viewer).href()
						+ "/attachments");
	}

	private String shown(UUID id, Viewer viewer, Model model) {
		Proposal proposal = this.pages.open(id, viewer, model, ProposalPermissions::mayAttach);
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", new AttachmentForm(Submissions.fresh(), proposal.version(), null));
		}
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.empty(proposal.version()));
		}
		return PAGE;
	}

}
