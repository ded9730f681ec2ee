package org.liaisonstation.files;

/**
 * A file that passed the checks and may be stored: of a known type, an image decoded and
 * encoded again. Made by {@link Files#clean}.
 */
public final class CleanFile {

	private final String name;

	private final FileType type;

	private final byte[] content;

	private final Integer width;

	private final Integer height;

	CleanFile(String name, FileType type, byte[] content, Integer width, Integer height) {
		this.name = name;
		this.type = type;
		this.content = content;
		this.width = width;
		this.height = height;
	}

	public String name() {
		return this.name;
	}

	public boolean isImage() {
		return this.type.isImage();
	}

	FileType type() {
		return this.type;
	}

	byte[] content() {
		return this.content;
	}

	Integer width() {
		return this.width;
	}

	Integer height() {
		return this.height;
	}

}
