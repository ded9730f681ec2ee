package org.liaisonstation.settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SettingValues extends Repository<Setting, UUID> {

	Setting saveAndFlush(Setting setting);

	List<Setting> findByKeyOrderByValidFromDesc(String key);

	@Query("select s from Setting s where s.validFrom = "
			+ "(select max(t.validFrom) from Setting t where t.key = s.key and t.validFrom <= :at)")
	List<Setting> inForce(Instant at);

	@Query("select d from SettingDefinition d order by d.position")
	List<SettingDefinition> definitions();

	@Query("select d from SettingDefinition d where d.key = :key")
	Optional<SettingDefinition> definition(String key);

}
