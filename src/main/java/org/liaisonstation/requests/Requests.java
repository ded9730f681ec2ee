package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Requests extends Repository<Request, UUID> {

	Request save(Request request);

	Optional<Request> findById(UUID id);

	Optional<Request> findByTrackingCode(String code);

	Optional<Request> findByNumber(String number);

	List<Request> findByWaitsOnOrderByNumber(UUID main);

	boolean existsByWaitsOn(UUID main);

	List<Request> findByGroupIdOrderByNumber(UUID group);

	/**
	 * Changed by whoever begins to wait for it, so that an answer given at the same
	 * moment cannot pass him by.
	 */
	@Lock(LockModeType.OPTIMISTIC_FORCE_INCREMENT)
	@Query("select r from Request r where r.id = :id")
	Request findToCarry(UUID id);

	List<Request> findByStatusAndPromiseOnLessThanEqualOrderByNumber(Status status, LocalDate day);

}
