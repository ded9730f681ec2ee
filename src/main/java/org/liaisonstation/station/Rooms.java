package org.liaisonstation.station;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

/** The rooms of the station. */
public interface Rooms extends Repository<Room, UUID> {

	Room save(Room room);

	Optional<Room> findById(UUID id);

	List<Room> findByActiveToIsNullOrderByFloorAscNameAsc();

}
