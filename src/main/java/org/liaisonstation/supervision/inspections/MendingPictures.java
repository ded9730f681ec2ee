package org.liaisonstation.supervision.inspections;

import java.util.List;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.Filled;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** What shows that something was mended: one of the files has to be a picture. */
@Component
class MendingPictures {

	private final Uploads uploads;

	MendingPictures(Uploads uploads) {
		this.uploads = uploads;
	}

	List<CleanFile> clean(List<MultipartFile> uploads, BindingResult errors) {
		List<CleanFile> clean = this.uploads.clean(uploads, errors);
		if (!Filled.isUnread(errors) && !errors.hasFieldErrors("files")
				&& clean.stream().noneMatch(CleanFile::isImage)) {
			errors.rejectValue("files", "missing", "请附一张整改以后的照片（JPG、PNG、GIF）");
		}
		return clean;
	}

}
