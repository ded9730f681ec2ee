package org.liaisonstation.paper;

import java.util.Optional;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address that a printed QR code leads to: that of the setting
 * {@code station.public-url}, else the one that this request came by.
 */
@Component
public class PublicAddress {

	private final String base;

	PublicAddress(@Value("${station.public-url:}") String base) {
		this.base = base.strip().replaceAll("/+$", "");
	}

	/**
	 * The whole address of a page.
	 * @param path without the context path, for instance {@code /d/…}
	 */
	public String of(String path) {
		return (this.base.isEmpty() ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() : this.base)
				+ path;
	}

	/**
	 * The whole address of a page, where the setting gives one: for what leaves without a
	 * request, and must not follow whatever host a request named.
	 */
	public Optional<String> fixed(String path) {
		return this.base.isEmpty() ? Optional.empty() : Optional.of(this.base + path);
	}

	/** The QR code of a page's whole address. */
	public QrCode qr(String path) {
		return QrCode.of(of(path));
	}

}
