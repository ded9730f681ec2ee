package org.liaisonstation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The web application of a street-level deputy liaison station (街道人大代表联络站).
 */
@SpringBootApplication
@EnableScheduling
public class LiaisonStationApplication {

	public static void main(String[] args) {
		SpringApplication.run(LiaisonStationApplication.class, args);
	}

}
