package org.liaisonstation.system;

import java.nio.file.Path;
import java.time.OffsetDateTime;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this station is run.
 *
 * @param data the folder of database, key and first passwords
 * @param demo a trial with the demo station (true) or a real station (false)
 * @param clock where a trial's clock starts; refused in a real station
 * @param database the embedded database
 * @param publicUrl the address that printed QR codes lead to; empty: that of the request
 */
@ConfigurationProperties("station")
record StationProperties(Path data, boolean demo, int demoYear, OffsetDateTime clock, Database database,
		String publicUrl) {

	/**
	 * @param port fixed, because a database that outlived a killed station is found again
	 * only on its port
	 */
	record Database(int port) {
	}

}
