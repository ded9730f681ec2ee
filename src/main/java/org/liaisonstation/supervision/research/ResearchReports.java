package org.liaisonstation.supervision.research;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ResearchReports extends Repository<ResearchReport, UUID> {

	ResearchReport save(ResearchReport report);

	Optional<ResearchReport> findById(UUID id);

	Optional<ResearchReport> findByNumber(String number);

	List<ResearchReport> findByVisitIdOrderByIdAsc(UUID visitId);

}
