package org.liaisonstation.proposals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CollectionMeetings extends Repository<CollectionMeeting, UUID> {

	CollectionMeeting save(CollectionMeeting meeting);

	Optional<CollectionMeeting> findById(UUID id);

	/** The newest first; there are a few a year. */
	@EntityGraph(attributePaths = "items")
	List<CollectionMeeting> findTop40ByOrderByOnDateDescIdDesc();

	@Query("select i from CollectionItem i join fetch i.meeting where i.id = :id")
	Optional<CollectionItem> item(UUID id);

}
