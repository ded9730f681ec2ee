package org.liaisonstation.requests;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.repository.Repository;

interface MemberLists extends Repository<MemberList, UUID> {

	MemberList save(MemberList list);

	@EntityGraph(attributePaths = "members")
	Optional<MemberList> findByRequestId(UUID request);

}
