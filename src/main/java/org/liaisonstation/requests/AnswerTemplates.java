package org.liaisonstation.requests;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AnswerTemplates extends Repository<AnswerTemplate, UUID> {

	AnswerTemplate save(AnswerTemplate template);

	Optional<AnswerTemplate> findById(UUID id);

	List<AnswerTemplate> findByWithdrawnAtIsNullOrderByPositionAscIdAsc();

	List<AnswerTemplate> findByWithdrawnAtIsNotNullOrderByWithdrawnAtDescIdDesc();

	/** For an act and a category of the first level, those of the category first. */
	@Query("""
			select t from AnswerTemplate t where t.act = :act and t.withdrawnAt is null
			and (t.category is null or t.category = :category)
			order by t.category nulls last, t.position, t.id""")
	List<AnswerTemplate> offered(TemplateAct act, String category);

	@Query("select coalesce(max(t.position), 0) from AnswerTemplate t where t.act = :act")
	int lastPosition(TemplateAct act);

}
