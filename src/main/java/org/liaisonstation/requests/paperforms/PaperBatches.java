package org.liaisonstation.requests.paperforms;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface PaperBatches extends Repository<PaperBatch, UUID> {

	PaperBatch save(PaperBatch batch);

	Optional<PaperBatch> findById(UUID id);

}
