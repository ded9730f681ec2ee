package org.liaisonstation.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.uuid.Generators;
import org.liaisonstation.audit.Recorded;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Takes, keeps and hands out attachments. A form first {@link #clean cleans} what was
 * uploaded, outside of its transaction and with a message for its field where a file is
 * refused, and then {@link #store stores} it together with its record.
 */
@Component
@Transactional
public class Files {

	public static final int MOST_BYTES = 10 * 1024 * 1024;

	public static final int MOST_FILES = 9;

	private static final String COLUMNS = "id, owner_kind, owner_id, name, media_type, size, sha256, width, height,"
			+ " created_at, created_by";

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Files(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Checks the uploads of a form field; those without content are left out, as a
	 * browser sends one for an empty field. Where the page reads in a transaction of its
	 * own, a refusal is an answer and undoes nothing.
	 * @throws FileRefused with the message for the field
	 */
	@Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = FileRefused.class)
	public List<CleanFile> clean(List<MultipartFile> uploads) {
		List<MultipartFile> chosen = (uploads != null) ? uploads.stream().filter((upload) -> !upload.isEmpty()).toList()
				: List.of();
		if (chosen.size() > MOST_FILES) {
			throw new FileRefused("一次最多上传 " + MOST_FILES + " 个文件。");
		}
		return chosen.stream().map(Files::clean).toList();
	}

	private static CleanFile clean(MultipartFile upload) {
		if (upload.getSize() > MOST_BYTES) {
			throw tooLarge();
		}
		try {
			return clean(upload.getOriginalFilename(), upload.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Checks one file.
	 * @throws FileRefused with the message for the field
	 */
	public static CleanFile clean(String name, byte[] content) {
		if (content.length > MOST_BYTES) {
			throw tooLarge();
		}
		FileType type = FileType.of(content)
			.orElseThrow(() -> new FileRefused("只能上传照片（JPG、PNG、GIF）和 PDF、Word（docx）、Excel（xlsx）文件。"));
		return type.isImage() ? Photo.clean(name, type, content)
				: new CleanFile(FileName.clean(name, type), type, content, null, null);
	}

	private static FileRefused tooLarge() {
		return new FileRefused("单个文件不能超过 10 MB，请压缩后再传。");
	}

	/**
	 * Stores files in the caller's transaction.
	 * @param by the account, none for a visitor
	 * @throws FileRefused if the owner would have too many
	 */
	public List<StoredFile> store(List<CleanFile> files, Owner owner, String by) {
		if (files.isEmpty()) {
			return List.of();
		}
		int there = of(owner).size();
		if (there + files.size() > MOST_FILES) {
			throw new FileRefused("最多 " + MOST_FILES + " 个附件，已有 " + there + " 个。");
		}
		return files.stream().map((file) -> store(file, owner, by)).toList();
	}

	private StoredFile store(CleanFile file, Owner owner, String by) {
		StoredFile stored = new StoredFile(Generators.timeBasedEpochGenerator().generate(), owner.kind(), owner.id(),
				file.name(), file.type().mediaType(), file.content().length, sha256(file.content()), file.width(),
				file.height(), this.clock.instant(), by);
		this.jdbc.sql("insert into stored_file (" + COLUMNS + ", content) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(stored.id(), stored.ownerKind(), stored.ownerId(), stored.name(), stored.mediaType(), stored.size(),
					stored.sha256(), stored.width(), stored.height(), stored.createdAt().atOffset(ZoneOffset.UTC),
					stored.createdBy(), file.content())
			.update();
		this.events.publishEvent(Recorded.of("file.stored", owner.kind(), owner.id(),
				Map.of("file", stored.id().toString(), "type", stored.mediaType())));
		return stored;
	}

	/** The files of a record, oldest first, without those withdrawn. */
	@Transactional(readOnly = true)
	public List<StoredFile> of(Owner owner) {
		return of(owner.kind(), List.of(owner.id())).getOrDefault(owner.id(), List.of());
	}

	/** The files of many records of a kind, in one query. */
	@Transactional(readOnly = true)
	public Map<UUID, List<StoredFile>> of(String kind, Collection<UUID> owners) {
		return this.jdbc
			.sql("select " + COLUMNS + " from stored_file where owner_kind = ? and owner_id = any (?)"
					+ " and withdrawn_at is null order by created_at, id")
			.params(kind, owners.toArray(UUID[]::new))
			.query(StoredFile.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(StoredFile::ownerId));
	}

	/** A file, if it belongs to this record and was not withdrawn. */
	@Transactional(readOnly = true)
	public Optional<StoredFile> find(UUID id, Owner owner) {
		return this.jdbc
			.sql("select " + COLUMNS + " from stored_file where id = ? and owner_kind = ? and owner_id = ?"
					+ " and withdrawn_at is null")
			.params(id, owner.kind(), owner.id())
			.query(StoredFile.class)
			.optional();
	}

	@Transactional(readOnly = true)
	public byte[] content(StoredFile file) {
		return this.jdbc.sql("select content from stored_file where id = ?")
			.param(file.id())
			.query(byte[].class)
			.single();
	}

	/** Takes a file out of sight; it stays in the table. */
	public void withdraw(StoredFile file, String by, String reason) {
		this.jdbc
			.sql("update stored_file set withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?"
					+ " where id = ? and withdrawn_at is null")
			.params(OffsetDateTime.now(this.clock), by, reason, file.id())
			.update();
		this.events.publishEvent(
				Recorded.of("file.withdrawn", file.ownerKind(), file.ownerId(), Map.of("file", file.id().toString())));
	}

	/**
	 * The answer to a download, once the owner has checked that the viewer may see it.
	 * Images show in the page, the rest is saved; a browser neither guesses the type nor
	 * keeps a copy, and runs nothing in it.
	 */
	@Transactional(readOnly = true)
	public ResponseEntity<byte[]> download(StoredFile file) {
		ContentDisposition.Builder disposition = file.isImage() ? ContentDisposition.inline()
				: ContentDisposition.attachment();
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(file.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition.filename(file.name(), UTF_8).build().toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.cacheControl(CacheControl.noStore())
			.body(content(file));
	}

	private static String sha256(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
