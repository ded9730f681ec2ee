/**
 * Proofs on the packaged jar or a fresh clone, too slow for every build and run by hand;
 * the README says how.
 */
package org.liaisonstation.proofs;
