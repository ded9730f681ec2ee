package org.liaisonstation.supervision.projects;

import java.util.List;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.FileRefused;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.forms.Filled;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Pictures and papers of a project on their way in. */
@Component
class ProjectUploads {

	private final Files files;

	ProjectUploads(Files files) {
		this.files = files;
	}

	/** Before the form's transaction; what is refused is said at the field. */
	List<CleanFile> clean(List<MultipartFile> uploads, BindingResult errors) {
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

	/** Whether they fit beside what is there already, said at the field. */
	void checkRoom(List<CleanFile> more, Owner owner, BindingResult errors) {
		int there = this.files.of(owner).size();
		if (!more.isEmpty() && there + more.size() > Files.MOST_FILES) {
			errors.rejectValue("files", "many", "最多 " + Files.MOST_FILES + " 个附件，已有 " + there + " 个");
		}
	}

}
