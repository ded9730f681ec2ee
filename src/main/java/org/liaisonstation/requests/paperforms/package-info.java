/**
 * Blank registration forms (空白登记表): printed in batches, written by hand, keyed in later
 * by their number.
 */
@NamedInterface("paperforms")
package org.liaisonstation.requests.paperforms;

import org.springframework.modulith.NamedInterface;
