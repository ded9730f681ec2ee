package org.liaisonstation.activities;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Activities extends Repository<Activity, UUID> {

	Activity save(Activity activity);

	Optional<Activity> findById(UUID id);

	Optional<Activity> findBySignInCode(String code);

	/**
	 * Who comes at the same moment waits here for the one before. Only the id is read, so
	 * that what is read of the activity afterwards is what that one left.
	 */
	@Query(value = "SELECT id FROM activity WHERE id = :id FOR UPDATE", nativeQuery = true)
	Optional<UUID> waitFor(UUID id);

	@Query(value = "SELECT id FROM activity WHERE sign_in_code = :code FOR UPDATE", nativeQuery = true)
	Optional<UUID> waitForSignIn(String code);

	/** Whether there is such an item of a plan. */
	@Query(value = "SELECT EXISTS (SELECT 1 FROM activity_plan_item WHERE id = :item)", nativeQuery = true)
	boolean hasPlanItem(UUID item);

}
