package org.liaisonstation;

import java.nio.charset.Charset;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The web application of a street-level deputy liaison station (街道人大代表联络站).
 */
@SpringBootApplication
public class LiaisonStationApplication {

	public static void main(String[] args) {
		keepChineseReadable();
		SpringApplication.run(LiaisonStationApplication.class, args);
	}

	/** A console without a locale would print a question mark for every character. */
	private static void keepChineseReadable() {
		if (!Charset.defaultCharset().newEncoder().canEncode('站')) {
			System.setProperty("logging.charset.console", "UTF-8");
		}
	}

}
