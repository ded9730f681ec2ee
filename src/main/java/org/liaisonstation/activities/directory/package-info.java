/**
 * The directory of those whom deputies go to and no other module keeps (走访联系对象):
 * enterprises, schools, clinics, households in difficulty.
 */
package org.liaisonstation.activities.directory;
