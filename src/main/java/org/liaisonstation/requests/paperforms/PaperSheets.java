package org.liaisonstation.requests.paperforms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface PaperSheets extends Repository<PaperForm, UUID> {

	PaperForm save(PaperForm form);

	@EntityGraph(attributePaths = "batch")
	Optional<PaperForm> findByCode(String code);

	List<PaperForm> findByBatchIdOrderByNumber(UUID batch);

}
