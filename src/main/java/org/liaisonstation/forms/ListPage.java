package org.liaisonstation.forms;

import java.util.List;

/**
 * A page of a list.
 *
 * @param older the key of the next page, or null
 * @param newer the key of the page before, or null
 */
public record ListPage<R>(List<R> rows, String older, String newer) {

}
