package org.liaisonstation.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CodeItems extends Repository<CodeItem, UUID> {

	CodeItem save(CodeItem item);

	Optional<CodeItem> findById(UUID id);

	Optional<CodeItem> findByListAndCode(String list, String code);

	List<CodeItem> findByListOrderByPositionAscCodeAsc(String list);

	@Query("select i from CodeItem i order by i.list, i.position, i.code")
	List<CodeItem> inOrder();

}
