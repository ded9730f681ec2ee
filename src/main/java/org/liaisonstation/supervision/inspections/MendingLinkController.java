package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.Submissions;
import org.liaisonstation.links.CodeTries;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The pages behind the QR code of 整改通知书, for a unit without an account. A code that never
 * was, was withdrawn or is over looks the same: a 404; one that was used says so.
 */
@Controller
@RequestMapping("/m/{code}")
class MendingLinkController {

	private static final String PAGE = "supervision/inspections/link";

	private final MendingDoor door;

	private final MendingPictures pictures;

	private final Files files;

	private final CodeTries tries;

	private final Submissions submissions;

	MendingLinkController(MendingDoor door, MendingPictures pictures, Files files, CodeTries tries,
			Submissions submissions) {
		this.door = door;
		this.pictures = pictures;
		this.files = files;
		this.tries = tries;
		this.submissions = submissions;
	}

	@ModelAttribute
	void notForRobots(HttpServletResponse response) {
		response.setHeader("X-Robots-Tag", "noindex, nofollow");
	}

	@GetMapping
	String show(@PathVariable String code, HttpServletRequest visitor, HttpServletResponse response, Model model) {
		if (this.door.isUsed(code)) {
			response.setStatus(HttpStatus.GONE.value());
			return "supervision/inspections/link-used";
		}
		Finding finding = open(code, visitor, model).finding();
		if (finding.state() == FindingState.SENT) {
			model.addAttribute("form", LinkSignForm.blank(finding));
		}
		else {
			model.addAttribute("form", LinkMendForm.blank(finding));
		}
		return PAGE;
	}

	@GetMapping("/files/{file}")
	ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable UUID file, HttpServletRequest visitor,
			Model model) {
		Finding finding = open(code, visitor, model).finding();
		return this.files.download(this.files.find(file, FindingDesk.photosOf(finding)).orElseThrow(NotFound::new));
	}

	@PostMapping("/sign")
	String sign(@PathVariable String code, @Valid @ModelAttribute("form") LinkSignForm form, BindingResult errors,
			HttpServletRequest visitor, Model model) {
		if (form.submission() != null && this.submissions.isDone(form.submission())) {
			return "redirect:/m/" + code;
		}
		open(code, FindingState.SENT, visitor, model);
		if (errors.hasErrors()) {
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.door.sign(code, form.version(), form.name().strip());
			return "/m/" + code;
		});
	}

	@PostMapping("/mend")
	String report(@PathVariable String code, @Valid @ModelAttribute("form") LinkMendForm form, BindingResult errors,
			HttpServletRequest visitor, Model model) {
		if (form.submission() != null && this.submissions.isDone(form.submission())) {
			return "redirect:/m/" + code;
		}
		open(code, FindingState.MENDING, visitor, model);
		List<CleanFile> evidence = this.pictures.clean(form.files(), errors);
		if (errors.hasErrors()) {
			return PAGE;
		}
		return "redirect:" + this.submissions.once(form.submission(), () -> {
			this.door.report(code, form.version(), form.name().strip(), form.text().strip(), evidence);
			return "/m/" + code;
		});
	}

	/**
	 * For an act of that state: the files of a code that opens nothing are not even read.
	 * @throws InspectionRefused where somebody did it already
	 */
	private void open(String code, FindingState state, HttpServletRequest visitor, Model model) {
		MendingDoor.Opened opened = open(code, visitor, model);
		Finding finding = opened.finding();
		if (finding.state() != state) {
			throw new InspectionRefused(finding.number(), opened.link().href(), "这件事刚刚有了变化。");
		}
	}

	private MendingDoor.Opened open(String code, HttpServletRequest visitor, Model model) {
		if (!this.tries.mayTry(visitor.getRemoteAddr())) {
			throw new NotFound();
		}
		MendingDoor.Opened opened = this.door.open(code).orElseThrow(() -> {
			this.tries.failed(visitor.getRemoteAddr());
			return new NotFound();
		});
		model.addAttribute("code", code);
		model.addAttribute("opened", opened);
		model.addAttribute("photos", this.files.of(FindingDesk.photosOf(opened.finding())));
		return opened;
	}

}
