package org.liaisonstation.activities;

import java.util.List;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.FileRefused;
import org.liaisonstation.files.Files;
import org.liaisonstation.forms.Filled;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Photos and papers of an activity on their way in. */
@Component
class ActivityUploads {

	private final Files files;

	ActivityUploads(Files files) {
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

}
