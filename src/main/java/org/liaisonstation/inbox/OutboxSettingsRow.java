package org.liaisonstation.inbox;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface OutboxSettingsRow extends Repository<OutboxSettings, Integer> {

	Optional<OutboxSettings> findById(Integer id);

	default OutboxSettings only() {
		return findById(OutboxSettings.ONLY).orElseThrow();
	}

}
