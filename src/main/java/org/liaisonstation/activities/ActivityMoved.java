package org.liaisonstation.activities;

import java.util.UUID;

/**
 * A step of an activity was taken. Published when the activity is saved, in the same
 * transaction: who hears of it sees the activity as the act left it.
 */
record ActivityMoved(UUID activityId, ActivityStep step) {

}
