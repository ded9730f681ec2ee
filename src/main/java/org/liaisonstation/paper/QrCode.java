package org.liaisonstation.paper;

import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * A QR code as one SVG path, drawn by {@code fragments/qr.html}.
 *
 * @param size modules on each side, without the quiet zone
 * @param path the dark modules, one unit each
 */
public record QrCode(int size, String path) {

	/** The code of a text; of medium strength, so that a worn card still reads. */
	public static QrCode of(String text) {
		io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				int start = x;
				while (x < code.size && code.getModule(x, y)) {
					x++;
				}
				if (x > start) {
					path.append('M').append(start).append(' ').append(y).append('h').append(x - start);
					path.append("v1h-").append(x - start).append('z');
				}
			}
		}
		return new QrCode(code.size, path.toString());
	}

}
