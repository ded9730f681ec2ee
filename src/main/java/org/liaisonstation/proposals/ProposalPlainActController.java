package org.liaisonstation.proposals;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The acts that are one button: 提交审查, 审查登记, 附议, 谢绝附议. */
@Controller
@RequestMapping("/desk/proposals/{id}")
class ProposalPlainActController {

	private final ProposalDesk desk;

	private final Submissions submissions;

	ProposalPlainActController(ProposalDesk desk, Submissions submissions) {
		this.desk = desk;
		this.submissions = submissions;
	}

	@PostMapping("/submit")
	String submit(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.submit(id, version, viewer).href());
	}

	@PostMapping("/accept")
	String accept(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam Long version, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.accept(id, version, viewer).href());
	}

	/**
	 * @param edition of the sheet that he read
	 */
	@PostMapping("/sign")
	String sign(@PathVariable UUID id, @RequestParam UUID submission, @RequestParam int edition, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.sign(id, edition, viewer).href());
	}

	@PostMapping("/decline")
	String decline(@PathVariable UUID id, @RequestParam UUID submission, Viewer viewer) {
		return "redirect:" + this.submissions.once(submission, () -> this.desk.decline(id, viewer).href());
	}

}
