package org.liaisonstation.files;

/** The name under which a file is kept and downloaded. */
final class FileName {

	private static final int LONGEST = 80;

	private FileName() {
	}

	/**
	 * Without folders, control and direction characters, and with the extension that its
	 * content has.
	 */
	static String clean(String given, FileType type) {
		String name = (given != null) ? given : "";
		name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		// Cf holds the marks that turn the writing direction and make exe.jpg read
		// gpj.exe
		name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}]", "").replaceAll("[<>:\"|?*;%]", "_");
		int dot = name.lastIndexOf('.');
		name = ((dot >= 0) ? name.substring(0, dot) : name).strip().replaceAll("^\\.+", "");
		if (name.length() > LONGEST) {
			name = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST)));
		}
		return (name.isBlank() ? "附件" : name) + "." + type.extension();
	}

}
