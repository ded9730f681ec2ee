package org.liaisonstation.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The types that the station takes, told by their content and never by their name.
 */
enum FileType {

	JPEG("image/jpeg", "jpg"), PNG("image/png", "png"), GIF("image/gif", "gif"), PDF("application/pdf", "pdf"),
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
	XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

	private final String mediaType;

	private final String extension;

	FileType(String mediaType, String extension) {
		this.mediaType = mediaType;
		this.extension = extension;
	}

	String mediaType() {
		return this.mediaType;
	}

	String extension() {
		return this.extension;
	}

	boolean isImage() {
		return this.mediaType.startsWith("image/");
	}

	static Optional<FileType> of(byte[] content) {
		if (starts(content, HexFormat.of().parseHex("ffd8ff"))) {
			return Optional.of(JPEG);
		}
		if (starts(content, HexFormat.of().parseHex("89504e470d0a1a0a"))) {
			return Optional.of(PNG);
		}
		if (starts(content, ascii("GIF87a")) || starts(content, ascii("GIF89a"))) {
			return Optional.of(GIF);
		}
		if (starts(content, ascii("%PDF-"))) {
			return Optional.of(PDF);
		}
		return starts(content, ascii("PK\u0003\u0004")) ? office(content) : Optional.empty();
	}

	/**
	 * An office file is a zip with known entries. The names of entries are not
	 * compressed, so nothing has to be unpacked to see them; one with macros is not
	 * taken.
	 */
	private static Optional<FileType> office(byte[] content) {
		String names = new String(content, StandardCharsets.ISO_8859_1);
		if (!names.contains("[Content_Types].xml") || names.toLowerCase(Locale.ROOT).contains("vbaproject.bin")) {
			return Optional.empty();
		}
		if (names.contains("word/document.xml")) {
			return Optional.of(DOCX);
		}
		return names.contains("xl/workbook.xml") ? Optional.of(XLSX) : Optional.empty();
	}

	private static boolean starts(byte[] content, byte[] magic) {
		return content.length >= magic.length && Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
