package org.liaisonstation.station;

import org.springframework.data.repository.Repository;

interface StationProfiles extends Repository<StationProfile, Integer> {

	StationProfile findById(Integer id);

}
