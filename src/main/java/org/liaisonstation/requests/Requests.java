package org.liaisonstation.requests;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface Requests extends Repository<Request, UUID> {

	Request save(Request request);

	Optional<Request> findById(UUID id);

	Optional<Request> findByTrackingCode(String code);

	Optional<Request> findByNumber(String number);

}
