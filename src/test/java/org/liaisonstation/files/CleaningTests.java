package org.liaisonstation.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CleaningTests {

	@Test
	void thePlaceWhereAPhotoWasTakenIsGone() {
		byte[] photo = Pictures.withExif(Pictures.encode(Pictures.picture(80, 60), "jpg"), 1);
		assertThat(text(photo)).contains("Exif", Pictures.PLACE);
		CleanFile clean = Files.clean("IMG_0001.JPG", photo);
		assertThat(text(clean.content())).doesNotContain("Exif", Pictures.PLACE);
		assertThat(clean.name()).isEqualTo("IMG_0001.jpg");
	}

	@ParameterizedTest
	@CsvSource({ "1, 20, 15, 80, 60", "2, 60, 15, 80, 60", "3, 60, 45, 80, 60", "4, 20, 45, 80, 60",
			"5, 15, 20, 60, 80", "6, 45, 20, 60, 80", "7, 45, 60, 60, 80", "8, 15, 60, 60, 80" })
	void aPhotoIsTurnedUprightBeforeItForgetsHowTheCameraWasHeld(int orientation, int redX, int redY, int width,
			int height) throws IOException {
		byte[] photo = Pictures.withExif(Pictures.encode(Pictures.picture(80, 60), "jpg"), orientation);
		CleanFile clean = Files.clean("a.jpg", photo);
		BufferedImage image = ImageIO.read(new ByteArrayInputStream(clean.content()));
		assertThat(new int[] { image.getWidth(), image.getHeight(), clean.width(), clean.height() })
			.containsExactly(width, height, width, height);
		Color red = new Color(image.getRGB(redX, redY));
		Color blue = new Color(image.getRGB(width - 1 - redX, height - 1 - redY));
		assertThat(red.getRed()).isGreaterThan(200);
		assertThat(red.getBlue()).isLessThan(60);
		assertThat(blue.getBlue()).isGreaterThan(200);
	}

	@Test
	void aLargePhotoIsMadeSmaller() {
		CleanFile clean = Files.clean("a.jpg", Pictures.encode(Pictures.picture(6000, 3000), "jpg"));
		assertThat(clean.width()).isEqualTo(2560);
		assertThat(clean.height()).isEqualTo(1280);
	}

	@Test
	void aPhotoSavedAsPngBecomesAJpeg() {
		BufferedImage noise = Pictures.noise(1200, 1200, BufferedImage.TYPE_INT_ARGB);
		CleanFile clean = Files.clean("a.png", Pictures.encode(noise, "png"));
		assertThat(clean.type()).isEqualTo(FileType.JPEG);
		assertThat(clean.name()).isEqualTo("a.jpg");
		assertThat(clean.content().length).isLessThan(Files.MOST_BYTES);
	}

	@Test
	void whatHidesBehindTheLastPixelIsGone() {
		byte[] picture = Pictures.encode(Pictures.picture(20, 20), "png");
		byte[] carrier = Arrays.copyOf(picture, picture.length + 8);
		System.arraycopy("<script>".getBytes(StandardCharsets.US_ASCII), 0, carrier, picture.length, 8);
		assertThat(text(Files.clean("a.png", carrier).content())).doesNotContain("<script>");
	}

	@Test
	void aGifBecomesAPng() {
		CleanFile clean = Files.clean("a.gif", Pictures.encode(Pictures.picture(20, 20), "gif"));
		assertThat(clean.type()).isEqualTo(FileType.PNG);
		assertThat(clean.name()).isEqualTo("a.png");
	}

	@ParameterizedTest
	@CsvSource({ "50000, 50000", "2147483647, 1", "30000, 3000" })
	void anImageOfHugeDimensionsIsRefusedBeforeItIsDecoded(int width, int height) {
		assertThatExceptionOfType(FileRefused.class)
			.isThrownBy(() -> Files.clean("a.png", Pictures.pngClaiming(width, height)))
			.withMessageContaining("像素太大");
	}

	@Test
	void aBrokenImageIsRefused() {
		byte[] picture = Pictures.jpeg();
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> Files.clean("a.jpg", Arrays.copyOf(picture, 30)))
			.withMessageContaining("打不开");
	}

	@Test
	void aProgramWithTheNameOfAPhotoIsRefused() {
		byte[] program = "MZ\u0090\u0000 This program cannot be run in DOS mode".getBytes(StandardCharsets.ISO_8859_1);
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> Files.clean("photo.jpg", program))
			.withMessageContaining("只能上传");
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> Files.clean("a.pdf", new byte[0]));
	}

	@Test
	void aFileOverTheCapIsRefused() {
		byte[] large = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Files.MOST_BYTES + 1);
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> Files.clean("a.pdf", large))
			.withMessageContaining("10 MB");
	}

	@Test
	void officeFilesArePassedOnAsTheyAreButNotWithMacros() throws IOException {
		byte[] document = zip("[Content_Types].xml", "word/document.xml");
		assertThat(Files.clean("报告.docx", document).content()).isEqualTo(document);
		assertThat(Files.clean("表", zip("[Content_Types].xml", "xl/workbook.xml")).name()).isEqualTo("表.xlsx");
		byte[] macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> Files.clean("报告.docx", macros));
		assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> Files.clean("a.docx", zip("a.txt")));
	}

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd, passwd.pdf", "C:\\Users\\a\\现场.exe, 现场.pdf", "'a\r\nb.pdf', ab.pdf",
			"'exe\u202Efdp.pdf', exefdp.pdf", "'a\"b<c>.pdf', a_b_c_.pdf", "'...', 附件.pdf", "'', 附件.pdf", ", 附件.pdf" })
	void aNameIsMadeHarmless(String given, String kept) {
		assertThat(FileName.clean(given, FileType.PDF)).isEqualTo(kept);
	}

	@Test
	void aLongNameIsCutBetweenCharacters() {
		assertThat(FileName.clean("𠮷".repeat(100) + ".pdf", FileType.PDF)).isEqualTo("𠮷".repeat(40) + ".pdf");
	}

	private static byte[] zip(String... names) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (String name : names) {
				zip.putNextEntry(new ZipEntry(name));
				zip.write(1);
			}
		}
		return bytes.toByteArray();
	}

	private static String text(byte[] content) {
		return new String(content, StandardCharsets.ISO_8859_1);
	}

}
