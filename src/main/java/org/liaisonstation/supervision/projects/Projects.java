package org.liaisonstation.supervision.projects;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Projects extends Repository<Project, UUID> {

	Project save(Project project);

	Optional<Project> findById(UUID id);

}
