package org.liaisonstation.files;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held (EXIF orientation 1 to 8). The EXIF block goes when a photo is
 * encoded again, so the photo is turned upright before.
 */
record Orientation(int value) {

	private static final Orientation UPRIGHT = new Orientation(1);

	private static final int START_OF_SCAN = 0xDA;

	private static final int APP1 = 0xE1;

	private static final int TAG = 0x0112;

	private static final int TAG_BYTES = 12;

	/** Reads it from a JPEG; upright where it says nothing or nonsense. */
	static Orientation of(byte[] jpeg) {
		try {
			ByteBuffer buffer = ByteBuffer.wrap(jpeg).position(2);
			while (buffer.remaining() > 4 && (buffer.get() & 0xFF) == 0xFF) {
				int marker = buffer.get() & 0xFF;
				int length = (buffer.getShort() & 0xFFFF) - 2;
				if (marker == START_OF_SCAN || length < 0 || length > buffer.remaining()) {
					return UPRIGHT;
				}
				if (marker == APP1 && isExif(buffer, length)) {
					return inTiff(buffer.slice(buffer.position() + 6, length - 6));
				}
				buffer.position(buffer.position() + length);
			}
			return UPRIGHT;
		}
		catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException ex) {
			return UPRIGHT;
		}
	}

	private static boolean isExif(ByteBuffer buffer, int length) {
		byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
		return length > head.length && buffer.slice(buffer.position(), head.length).equals(ByteBuffer.wrap(head));
	}

	private static Orientation inTiff(ByteBuffer tiff) {
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int entries = tiff.getShort(directory) & 0xFFFF;
		for (int i = 0; i < entries; i++) {
			int entry = directory + 2 + i * TAG_BYTES;
			if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
				int value = tiff.getShort(entry + 8);
				return (value >= 1 && value <= 8) ? new Orientation(value) : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/** Whether width and height change places. */
	boolean turnsSideways() {
		return this.value >= 5;
	}

	/** Turns an image of this width and height upright. */
	AffineTransform upright(int width, int height) {
		return switch (this.value) {
			case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
			case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
			case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
			case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
			case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
			case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
			case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
			default -> new AffineTransform();
		};
	}

}
