package org.liaisonstation.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;

/**
 * Pictures "from the place", drawn, each a little different, nobody and no text on them:
 * a road with a damaged spot, or without one as visitors see it.
 */
final class DemoPhotos {

	private static final int WIDTH = 800;

	private static final int HEIGHT = 600;

	/** Small files: a third of the loading time goes into the pictures. */
	private static final double SCALE = 0.5;

	private static final Color RED = new Color(0xc8102e);

	private final Graphics2D pen;

	private final Random chance;

	private final int horizon;

	private DemoPhotos(Graphics2D pen, Random chance) {
		this.pen = pen;
		this.chance = chance;
		this.horizon = 200 + chance.nextInt(70);
	}

	/** As the resident or the first person on the spot saw it. */
	static List<CleanFile> found(String key) {
		return List.of(photo(key, "现场照片.jpg", (photo) -> photo.damaged(false)));
	}

	/** Fenced off. */
	static List<CleanFile> secured(String key) {
		return List.of(photo(key, "安全措施照片.jpg", (photo) -> photo.damaged(true)));
	}

	/** A road of the place that was visited. */
	static List<CleanFile> visited(String key) {
		return List.of(photo(key, "走访照片.jpg", DemoPhotos::scenery));
	}

	/** How far something that is built has come. */
	static List<CleanFile> built(String key) {
		return List.of(photo(key, "施工现场.jpg", DemoPhotos::scenery));
	}

	private static CleanFile photo(String key, String name, Consumer<DemoPhotos> drawing) {
		BufferedImage image = new BufferedImage((int) (WIDTH * SCALE), (int) (HEIGHT * SCALE),
				BufferedImage.TYPE_INT_RGB);
		Graphics2D pen = image.createGraphics();
		pen.scale(SCALE, SCALE);
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		drawing.accept(new DemoPhotos(pen, new Random(key.hashCode())));
		pen.dispose();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "jpg", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return Files.clean(name, bytes.toByteArray());
	}

	private void scenery() {
		background();
		int middle = 250 + this.chance.nextInt(300);
		road(middle);
		for (int i = 0; i < 4; i++) {
			double near = 0.25 + i * 0.2;
			int size = (int) (60 + 130 * near);
			int base = this.horizon + (int) ((HEIGHT - this.horizon) * near * near) + 20;
			tree((int) (middle - 70 - 420 * near * near), base, size);
			tree((int) (middle + 70 + 420 * near * near), base, size);
		}
	}

	private void damaged(boolean secured) {
		background();
		int middle = 250 + this.chance.nextInt(300);
		road(middle);
		int x = middle - 90 + this.chance.nextInt(120);
		int y = 390 + this.chance.nextInt(70);
		damage(x, y);
		int cones = 2 + this.chance.nextInt(3);
		if (secured) {
			barrier(x - 120, y + 20, 250);
			for (int i = 0; i < cones; i++) {
				cone(x - 150 + i * (320 / cones), y + 95 + this.chance.nextInt(25));
			}
		}
	}

	private void background() {
		float hue = 0.55f + this.chance.nextFloat() * 0.08f;
		this.pen
			.setPaint(new GradientPaint(0, 0, Color.getHSBColor(hue, 0.15f + this.chance.nextFloat() * 0.35f, 0.85f), 0,
					this.horizon, Color.getHSBColor(hue, 0.05f, 0.95f)));
		this.pen.fillRect(0, 0, WIDTH, this.horizon);
		this.pen.setPaint(new GradientPaint(0, this.horizon, new Color(0x8f9a76), 0, HEIGHT, new Color(0xa59d84)));
		this.pen.fillRect(0, this.horizon, WIDTH, HEIGHT - this.horizon);
		for (int x = -20; x < WIDTH;) {
			int width = 50 + this.chance.nextInt(110);
			if (this.chance.nextInt(3) == 0) {
				tree(x + width / 2, this.horizon, 40 + this.chance.nextInt(40));
			}
			else {
				house(x, width, 50 + this.chance.nextInt(110));
			}
			x += width + this.chance.nextInt(25);
		}
	}

	private void house(int x, int width, int height) {
		this.pen.setPaint(Color.getHSBColor(0.05f + this.chance.nextFloat() * 0.08f,
				0.12f + this.chance.nextFloat() * 0.2f, 0.6f + this.chance.nextFloat() * 0.25f));
		this.pen.fillRect(x, this.horizon - height, width, height + 6);
		this.pen.setPaint(new Color(0x5d6f7d));
		for (int row = this.horizon - height + 12; row < this.horizon - 14; row += 28) {
			for (int column = x + 10; column < x + width - 16; column += 26) {
				this.pen.fillRect(column, row, 13, 15);
			}
		}
	}

	private void tree(int x, int base, int size) {
		this.pen.setPaint(new Color(0x5b4a3a));
		this.pen.fillRect(x - 4, base - size, 8, size + 8);
		this.pen.setPaint(Color.getHSBColor(0.22f + this.chance.nextFloat() * 0.1f, 0.5f, 0.45f));
		this.pen.fill(new Ellipse2D.Double(x - size / 2.0, base - size * 1.9, size, size * 1.3));
	}

	private void road(int middle) {
		int grey = 95 + this.chance.nextInt(40);
		this.pen.setPaint(new Color(grey, grey, grey + 4));
		int lean = this.chance.nextInt(160) - 80;
		this.pen.fill(new Polygon(new int[] { middle - 45 + lean, middle + 45 + lean, middle + 460, middle - 460 },
				new int[] { this.horizon, this.horizon, HEIGHT, HEIGHT }, 4));
		this.pen.setPaint(new Color(0xe8e4d8));
		for (int i = 0; i < 5; i++) {
			double near = (i + 0.3) / 5;
			double x = middle + lean * (1 - near) + 30 * near;
			double y = this.horizon + (HEIGHT - this.horizon) * near * near;
			this.pen.fill(new Rectangle2D.Double(x, y, 3 + 9 * near, 10 + 40 * near));
		}
	}

	/** A hole or a puddle. */
	private void damage(int x, int y) {
		boolean water = this.chance.nextBoolean();
		double width = 70 + this.chance.nextInt(70);
		this.pen.setPaint(new Color(0x6b655c));
		this.pen.fill(new Ellipse2D.Double(x - 8, y - 5, width + 16, width * 0.45 + 10));
		this.pen.setPaint(water ? new Color(0x7f97a5) : new Color(0x2c2a28));
		this.pen.fill(new Ellipse2D.Double(x, y, width, width * 0.45));
		this.pen.setStroke(new BasicStroke(3));
		this.pen.setPaint(new Color(0x4a4743));
		for (int i = 0; i < 5; i++) {
			double angle = this.chance.nextDouble() * 2 * Math.PI;
			double fromX = x + width / 2 + Math.cos(angle) * width / 2;
			double fromY = y + width * 0.225 + Math.sin(angle) * width * 0.225;
			this.pen.draw(new Line2D.Double(fromX, fromY, fromX + Math.cos(angle + 0.4) * 35,
					fromY + Math.sin(angle + 0.4) * 14));
		}
	}

	private void barrier(int x, int y, int width) {
		this.pen.setPaint(new Color(0xd9d9d9));
		this.pen.fillRect(x + 20, y, 9, 95);
		this.pen.fillRect(x + width - 29, y, 9, 95);
		for (int i = 0; i * 25 < width; i++) {
			this.pen.setPaint((i % 2 == 0) ? RED : Color.WHITE);
			this.pen.fillRect(x + i * 25, y + 8, 25, 22);
			this.pen.setPaint((i % 2 == 0) ? Color.WHITE : RED);
			this.pen.fillRect(x + i * 25, y + 44, 25, 22);
		}
	}

	private void cone(int x, int y) {
		this.pen.setPaint(new Color(0x3a3a3a));
		this.pen.fillRect(x - 20, y, 40, 6);
		this.pen.setPaint(new Color(0xe2571e));
		this.pen.fill(new Polygon(new int[] { x - 15, x + 15, x + 3, x - 3 }, new int[] { y, y, y - 52, y - 52 }, 4));
		this.pen.setPaint(Color.WHITE);
		this.pen.fill(new Polygon(new int[] { x - 10, x + 10, x + 7, x - 7 },
				new int[] { y - 16, y - 16, y - 28, y - 28 }, 4));
	}

}
