package org.liaisonstation.topics;

import java.util.List;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.FileRefused;
import org.liaisonstation.files.Files;
import org.liaisonstation.forms.Filled;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Pictures and papers of a topic on their way in. */
@Component
class TopicUploads {

	private final Files files;

	TopicUploads(Files files) {
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
