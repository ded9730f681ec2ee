package org.liaisonstation.requests;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CategoryRuleVersions extends Repository<CategoryRuleVersion, UUID> {

	CategoryRuleVersion save(CategoryRuleVersion version);

	@Query("""
			select r from CategoryRuleVersion r where r.category in :categories and r.validFrom =
			(select max(s.validFrom) from CategoryRuleVersion s where s.category = r.category and s.validFrom <= :at)""")
	List<CategoryRuleVersion> inForce(Collection<String> categories, Instant at);

	@Query("""
			select r from CategoryRuleVersion r where r.validFrom >=
			(select coalesce(max(s.validFrom), :at) from CategoryRuleVersion s
			where s.category = r.category and s.validFrom <= :at) order by r.validFrom""")
	List<CategoryRuleVersion> inForceOrAhead(Instant at);

	List<CategoryRuleVersion> findByCategoryOrderByValidFromDesc(String category);

	/** What was written last, whenever it takes effect. */
	Optional<CategoryRuleVersion> findFirstByCategoryOrderByIdDesc(String category);

	boolean existsByCategoryAndValidFrom(String category, Instant validFrom);

}
