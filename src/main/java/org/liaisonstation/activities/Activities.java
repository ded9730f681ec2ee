package org.liaisonstation.activities;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Activities extends Repository<Activity, UUID> {

	Activity save(Activity activity);

	Optional<Activity> findById(UUID id);

	Optional<Activity> findBySignInCode(String code);

	/** Whether there is such an item of a plan. */
	@Query(value = "SELECT EXISTS (SELECT 1 FROM activity_plan_item WHERE id = :item)", nativeQuery = true)
	boolean hasPlanItem(UUID item);

}
