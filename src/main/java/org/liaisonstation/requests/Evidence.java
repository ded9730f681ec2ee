package org.liaisonstation.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.Owner;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.files.Uploads;
import org.liaisonstation.forms.NotFound;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * The files of a request: what the reporter gave (附件), and what the handling showed (佐证).
 */
@Component
class Evidence {

	private static final String REPORTER = "request";

	private static final String HANDLING = "request-handling";

	private final Files files;

	private final Uploads uploads;

	Evidence(Files files, Uploads uploads) {
		this.files = files;
		this.uploads = uploads;
	}

	/**
	 * What came with a form of the handling, checked before its transaction; what is
	 * refused is said at the field.
	 */
	List<CleanFile> cleanOfHandling(UUID request, List<MultipartFile> uploads, UUID submission, BindingResult errors) {
		List<CleanFile> clean = this.uploads.clean(uploads, errors);
		this.uploads.checkRoom(clean, new Owner(HANDLING, request), submission, errors);
		return clean;
	}

	void storeOfReporter(Request request, List<CleanFile> files, String by) {
		this.files.store(files, new Owner(REPORTER, request.id()), by);
	}

	void storeOfHandling(Request request, List<CleanFile> files, String by) {
		this.files.store(files, new Owner(HANDLING, request.id()), by);
	}

	/**
	 * How many pictures show the place since it was made safe (安全措施): one of the danger
	 * itself, which came with the response, is none of them.
	 */
	int picturesOfSafePlace(Request request) {
		Instant safe = request.lead().madeSafeAt();
		return (safe == null) ? 0
				: (int) ofHandling(request.id()).stream()
					.filter((file) -> file.isImage() && !file.createdAt().isBefore(safe))
					.count();
	}

	/** Whether the answer of a green channel (绿色通道) has to bring such a picture. */
	boolean lacksPictureOfSafePlace(Request request) {
		Assignment lead = request.lead();
		return lead != null && lead.safeDue() != null && lead.madeSafeAt() != null && picturesOfSafePlace(request) == 0;
	}

	/** Says at the field that the answer lacks it. */
	static void refuseWithoutPicture(boolean lacking, List<CleanFile> pictures, BindingResult errors) {
		if (lacking && pictures.stream().noneMatch(CleanFile::isImage) && !errors.hasFieldErrors("files")) {
			errors.rejectValue("files", "missing", "绿色通道的事项，请附采取安全措施之后的现场照片");
		}
	}

	List<StoredFile> ofReporter(UUID request) {
		return this.files.of(new Owner(REPORTER, request));
	}

	List<StoredFile> ofHandling(UUID request) {
		return this.files.of(new Owner(HANDLING, request));
	}

	/** The answer to a download; 404 where the file is another record's. */
	ResponseEntity<byte[]> download(UUID request, UUID file) {
		return Stream.of(REPORTER, HANDLING)
			.flatMap((kind) -> this.files.find(file, new Owner(kind, request)).stream())
			.findFirst()
			.map(this.files::download)
			.orElseThrow(NotFound::new);
	}

}
