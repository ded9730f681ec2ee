package org.liaisonstation.supervision.reviews;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface WorkReviews extends Repository<WorkReview, UUID> {

	WorkReview save(WorkReview review);

	Optional<WorkReview> findById(UUID id);

	Optional<WorkReview> findByNumber(String number);

}
