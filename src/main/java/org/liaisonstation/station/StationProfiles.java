package org.liaisonstation.station;

import org.springframework.data.repository.Repository;

/** The one profile of the station. */
public interface StationProfiles extends Repository<StationProfile, Integer> {

	StationProfile findById(Integer id);

	/** The station's profile as it is now. */
	default StationProfile current() {
		return findById(StationProfile.ID);
	}

}
