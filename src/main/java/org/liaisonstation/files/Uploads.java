package org.liaisonstation.files;

import java.util.List;
import java.util.UUID;

import org.liaisonstation.forms.Filled;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pictures and papers on their way in through the field {@code files} of a form, before
 * its transaction; what is refused is said at the field.
 */
@Component
public class Uploads {

	private final Files files;

	private final Submissions submissions;

	Uploads(Files files, Submissions submissions) {
		this.files = files;
		this.submissions = submissions;
	}

	/** Those that may be stored; none of a form that was not read. */
	public List<CleanFile> clean(List<MultipartFile> uploads, BindingResult errors) {
		if (Filled.isUnread(errors)) {
			return List.of();
		}
		try {
			return this.files.clean(uploads);
		}
		catch (FileRefused refused) {
			errors.rejectValue("files", "refused", refused.getMessage());
			return List.of();
		}
	}

	/**
	 * Whether they fit beside what the owner has already. A second click is let through:
	 * its files are among those that are there by then.
	 */
	public void checkRoom(List<CleanFile> more, Owner owner, UUID submission, BindingResult errors) {
		if (more.isEmpty() || this.submissions.isDone(submission)) {
			return;
		}
		int there = this.files.of(owner).size();
		if (there + more.size() > Files.MOST_FILES) {
			errors.rejectValue("files", "many", "最多 " + Files.MOST_FILES + " 个附件，已有 " + there + " 个");
		}
	}

}
