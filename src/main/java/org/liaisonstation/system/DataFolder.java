package org.liaisonstation.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Where an office PC keeps everything: it has to be writable and to have room. */
final class DataFolder {

	/** A start writes less than this; with less PostgreSQL stops in the middle. */
	private static final long LEAST_BYTES = 50L << 20;

	private DataFolder() {
	}

	/**
	 * @throws CannotStart where nothing can be written there
	 */
	static void makeReady(Path folder) {
		long free;
		try {
			Files.createDirectories(folder);
			Files.delete(Files.createTempFile(folder, "station", ".probe"));
			free = Files.getFileStore(folder).getUsableSpace();
		}
		catch (IOException ex) {
			throw new CannotStart("数据文件夹 " + folder + " 不能写入，或者磁盘已满。",
					"检查磁盘有没有写满、是不是只读，启动程序的用户有没有写入权限；或者换一个文件夹：--station.data=文件夹。", ex);
		}
		if (free < LEAST_BYTES) {
			throw new CannotStart("磁盘快满了：数据文件夹 " + folder + " 所在的磁盘只剩 " + (free >> 20) + " MB。已有数据没有受影响。",
					"清理这个磁盘，至少空出 1 GB，再启动。不要删除数据文件夹里的任何文件。", null);
		}
	}

	/** How much may still be written there; empty where the database is elsewhere. */
	static OptionalLong free(Path folder) {
		try {
			return Files.isDirectory(folder.resolve("postgres"))
					? OptionalLong.of(Files.getFileStore(folder).getUsableSpace()) : OptionalLong.empty();
		}
		catch (IOException ex) {
			return OptionalLong.empty();
		}
	}

}
