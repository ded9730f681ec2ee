package org.liaisonstation;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

	@Test
	void modulesCallOnlyDownwards() {
		ApplicationModules.of(LiaisonStationApplication.class).verify();
	}

}
