package org.liaisonstation.requests;

import java.util.UUID;

/**
 * How another round goes on: sent out again, or waiting for a request that it was merged
 * with and whose own next round is under way.
 *
 * @param dispatch to whom it goes; null where nobody handled it so far
 * @param clocks the clocks of the round
 * @param waitsOn the request that carries the round, or null
 */
record Next(Dispatch dispatch, Clocks clocks, UUID waitsOn) {

}
