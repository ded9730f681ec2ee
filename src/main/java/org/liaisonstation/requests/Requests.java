package org.liaisonstation.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Requests extends Repository<Request, UUID> {

	Request save(Request request);

	Optional<Request> findById(UUID id);

	Optional<Request> findByTrackingCode(String code);

	Optional<Request> findByNumber(String number);

	List<Request> findByWaitsOnOrderByNumber(UUID main);

	List<Request> findByGroupIdOrderByNumber(UUID group);

	List<Request> findByStatusAndPromiseOnLessThanEqualOrderByNumber(Status status, LocalDate day);

}
