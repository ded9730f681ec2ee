package org.liaisonstation.files;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures for tests, as they come from phones and from attackers. */
public final class Pictures {

	static final String PLACE = "N30-15-27 E120-09-41";

	private Pictures() {
	}

	/** A small JPEG with nothing special. */
	public static byte[] jpeg() {
		return encode(picture(40, 30), "jpg");
	}

	static byte[] encode(BufferedImage image, String format) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Blue, with a red top left quarter. */
	static BufferedImage picture(int width, int height) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				image.setRGB(x, y, ((x < width / 2 && y < height / 2) ? Color.RED : Color.BLUE).getRGB());
			}
		}
		return image;
	}

	static BufferedImage noise(int width, int height, int type) {
		BufferedImage image = new BufferedImage(width, height, type);
		Random random = new Random(1);
		for (int x = 0; x < width; x++) {
			for (int y = 0; y < height; y++) {
				image.setRGB(x, y, random.nextInt());
			}
		}
		return image;
	}

	/** Puts an EXIF block with an orientation and a place behind the start of a JPEG. */
	static byte[] withExif(byte[] jpeg, int orientation) {
		byte[] place = (PLACE + "\0").getBytes(StandardCharsets.US_ASCII);
		int tiff = 8 + 2 + 2 * 12 + 4 + 2 + 12 + 4 + place.length;
		ByteBuffer block = ByteBuffer.allocate(4 + 6 + tiff);
		block.putShort((short) 0xFFE1).putShort((short) (2 + 6 + tiff));
		block.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
		block.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
		block.putShort((short) 2);
		block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		block.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
		block.putInt(0);
		block.putShort((short) 1);
		block.putShort((short) 0x001D).putShort((short) 2).putInt(place.length).putInt(56);
		block.putInt(0).put(place);
		return insert(jpeg, 2, block.array());
	}

	/** The head of a PNG that claims to be this large, and little more. */
	static byte[] pngClaiming(int width, int height) {
		byte[] png = encode(picture(1, 1), "png");
		ByteBuffer buffer = ByteBuffer.wrap(png);
		buffer.putInt(16, width).putInt(20, height);
		CRC32 crc = new CRC32();
		crc.update(png, 12, 17);
		buffer.putInt(29, (int) crc.getValue());
		return png;
	}

	private static byte[] insert(byte[] content, int at, byte[] more) {
		return ByteBuffer.allocate(content.length + more.length)
			.put(content, 0, at)
			.put(more)
			.put(content, at, content.length - at)
			.array();
	}

}
