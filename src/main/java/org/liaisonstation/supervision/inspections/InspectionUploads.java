package org.liaisonstation.supervision.inspections;

import java.util.List;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.FileRefused;
import org.liaisonstation.files.Files;
import org.liaisonstation.forms.Filled;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** Pictures of findings and of mendings on their way in. */
@Component
class InspectionUploads {

	private final Files files;

	InspectionUploads(Files files) {
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

	/** The same where there has to be a picture. */
	List<CleanFile> cleanPicture(List<MultipartFile> uploads, BindingResult errors) {
		List<CleanFile> clean = clean(uploads, errors);
		if (!Filled.isUnread(errors) && !errors.hasFieldErrors("files")
				&& clean.stream().noneMatch(CleanFile::isImage)) {
			errors.rejectValue("files", "missing", "请附一张整改以后的照片（JPG、PNG、GIF）");
		}
		return clean;
	}

}
