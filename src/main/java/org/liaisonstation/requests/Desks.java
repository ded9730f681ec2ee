package org.liaisonstation.requests;

import org.springframework.stereotype.Component;

/**
 * The desks at which something is done to a request, for acts that come by one form.
 */
@Component
record Desks(RequestDesk office, UnitDesk unit, ClockDesk clocks, MarkDesk marks, GroupDesk groups) {

}
