package org.liaisonstation.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes what was recorded, in the transaction of the change: it fails where there is
 * none.
 */
@Component
class AuditTrail {

	static final String RESIDENT = "resident";

	static final String SYSTEM = "system";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	public void write(Recorded recorded) {
		HttpServletRequest request = request();
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		boolean signedIn = authentication != null && !(authentication instanceof AnonymousAuthenticationToken);
		String visitor = (request != null) ? RESIDENT : SYSTEM;
		UUID actorId = (signedIn && authentication.getPrincipal() instanceof Actor actor) ? actor.actorId() : null;
		this.jdbc.sql("""
				INSERT INTO audit_entry (at, actor_id, actor, address, action, kind, record_id, details)
				VALUES (:at, :actorId, :actor, :address, :action, :kind, :recordId, :details::jsonb)""")
			.param("at", OffsetDateTime.now(this.clock).truncatedTo(ChronoUnit.MICROS))
			.param("actorId", actorId)
			.param("actor", signedIn ? authentication.getName() : visitor)
			.param("address", (request != null) ? request.getRemoteAddr() : null)
			.param("action", recorded.action())
			.param("kind", recorded.kind())
			.param("recordId", recorded.recordId())
			.param("details", this.json.writeValueAsString(new TreeMap<>(recorded.details())))
			.update();
	}

	private static HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)
				? attributes.getRequest() : null;
	}

}
