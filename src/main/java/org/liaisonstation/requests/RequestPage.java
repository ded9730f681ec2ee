package org.liaisonstation.requests;

import java.util.List;

/**
 * A page of the list of requests.
 *
 * @param older the key of the next page, or null
 * @param newer the key of the page before, or null
 * @param whole whether these are all there are
 * @param found how many have the words that were looked for, at most one more than
 * {@link RequestList#MOST_FOUND}; null where no words are looked for, or not from the
 * newest on, or by somebody whose search is not counted
 */
record RequestPage(List<RequestRow> rows, String older, String newer, boolean whole, Long found) {

}
