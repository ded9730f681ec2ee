package org.liaisonstation.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Decodes an image and encodes it again: what was hidden in it (EXIF with the place, a
 * script after the last pixel) does not survive, and it is no larger than a screen needs.
 */
final class Photo {

	static final int LONGEST_SIDE = 2560;

	/** What a phone takes at most; a page of pixels beyond it is an attack. */
	private static final long MOST_PIXELS = 50_000_000;

	private static final long MOST_BYTES = 200_000_000;

	/** A photo saved as PNG is many times its size as JPEG. */
	private static final int LARGEST_PNG = 4 * 1024 * 1024;

	private static final float QUALITY = 0.85f;

	/** Decoding is the one place where a visitor makes the station use much memory. */
	private static final Semaphore DECODING = new Semaphore(2);

	private Photo() {
	}

	static CleanFile clean(String name, FileType type, byte[] content) {
		DECODING.acquireUninterruptibly();
		try {
			BufferedImage image = decode(content, type);
			FileType kept = (type == FileType.JPEG) ? FileType.JPEG : FileType.PNG;
			byte[] encoded = encode(image, kept);
			if (kept == FileType.PNG && encoded.length > LARGEST_PNG) {
				kept = FileType.JPEG;
				encoded = encode(opaque(image), kept);
			}
			return new CleanFile(FileName.clean(name, kept), kept, encoded, image.getWidth(), image.getHeight());
		}
		// a broken image makes the decoders fail in many ways
		catch (IOException | RuntimeException ex) {
			if (ex instanceof FileRefused refused) {
				throw refused;
			}
			throw new FileRefused("这张图片打不开，可能已损坏，请换一张或另存为 JPG 后再传。", ex);
		}
		finally {
			DECODING.release();
		}
	}

	private static BufferedImage decode(byte[] content, FileType type) throws IOException {
		ImageReader reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
		try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
			reader.setInput(input, true, true);
			ImageReadParam param = reader.getDefaultReadParam();
			int step = guard(reader);
			param.setSourceSubsampling(step, step, 0, 0);
			BufferedImage raw = reader.read(0, param);
			Orientation orientation = (type == FileType.JPEG) ? Orientation.of(content) : new Orientation(1);
			return upright(shrink(raw), orientation);
		}
		finally {
			reader.dispose();
		}
	}

	/** Looks at the dimensions before a pixel is decoded; how many to step over. */
	private static int guard(ImageReader reader) throws IOException {
		long width = reader.getWidth(0);
		long height = reader.getHeight(0);
		int step = (int) Math.max(1, Math.max(width, height) / (2 * LONGEST_SIDE));
		ImageTypeSpecifier pixel = reader.getImageTypes(0).next();
		long bytes = (width / step) * (height / step) * pixel.getNumBands() * Math.max(1, pixel.getBitsPerBand(0) / 8);
		if (width * height > MOST_PIXELS || bytes > MOST_BYTES) {
			throw new FileRefused("这张图片的像素太大（" + width + "×" + height + "），请缩小后再传。");
		}
		return step;
	}

	/** Halves first, since one big step would leave out most pixels. */
	private static BufferedImage shrink(BufferedImage image) {
		BufferedImage current = image;
		int longest = Math.max(image.getWidth(), image.getHeight());
		while (longest > LONGEST_SIDE) {
			double scale = Math.max(0.5, LONGEST_SIDE / (double) longest);
			current = draw(current, (int) Math.max(1, Math.round(current.getWidth() * scale)),
					(int) Math.max(1, Math.round(current.getHeight() * scale)));
			longest = Math.max(current.getWidth(), current.getHeight());
		}
		return current;
	}

	private static BufferedImage draw(BufferedImage image, int width, int height) {
		BufferedImage target = canvas(image, width, height);
		Graphics2D graphics = target.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		graphics.drawImage(image, 0, 0, width, height, null);
		graphics.dispose();
		return target;
	}

	/** Also brings every image to plain sRGB, whatever its file said. */
	private static BufferedImage upright(BufferedImage image, Orientation orientation) {
		boolean sideways = orientation.turnsSideways();
		BufferedImage target = canvas(image, sideways ? image.getHeight() : image.getWidth(),
				sideways ? image.getWidth() : image.getHeight());
		Graphics2D graphics = target.createGraphics();
		graphics.drawImage(image, orientation.upright(image.getWidth(), image.getHeight()), null);
		graphics.dispose();
		return target;
	}

	private static BufferedImage canvas(BufferedImage like, int width, int height) {
		if (like.getColorModel().hasAlpha()) {
			return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		}
		return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
	}

	private static BufferedImage opaque(BufferedImage image) {
		BufferedImage target = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = target.createGraphics();
		graphics.drawImage(image, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return target;
	}

	private static byte[] encode(BufferedImage image, FileType type) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByMIMEType(type.mediaType()).next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(output);
			ImageWriteParam param = writer.getDefaultWriteParam();
			if (type == FileType.JPEG) {
				param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
				param.setCompressionQuality(QUALITY);
			}
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
