package org.liaisonstation.audit;

import java.util.UUID;

/**
 * Somebody signed in, as the trail names him; the principal of the security context is
 * one.
 */
public interface Actor {

	UUID actorId();

}
