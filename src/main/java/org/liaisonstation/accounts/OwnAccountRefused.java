package org.liaisonstation.accounts;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * An administrator tried to change the rights of his own account; no page offers it.
 */
@ResponseStatus(HttpStatus.FORBIDDEN)
class OwnAccountRefused extends RuntimeException {

}
