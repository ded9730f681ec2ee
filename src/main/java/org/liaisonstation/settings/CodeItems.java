package org.liaisonstation.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CodeItems extends Repository<CodeItem, UUID> {

	CodeItem save(CodeItem item);

	Optional<CodeItem> findByListAndCode(String list, String code);

	List<CodeItem> findByListOrderByPositionAscCodeAsc(String list);

	@Query("select l from CodeList l order by l.position")
	List<CodeList> lists();

	@Query("select l from CodeList l where l.list = :list")
	Optional<CodeList> list(String list);

	@Query("select i from CodeItem i order by i.list, i.position, i.code")
	List<CodeItem> inOrder();

}
