package org.liaisonstation.activities;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Activities extends Repository<Activity, UUID> {

	Activity save(Activity activity);

	Optional<Activity> findById(UUID id);

	Optional<Activity> findBySignInCode(String code);

}
