/**
 * The duty archive (履职档案, 代表法 58): what each deputy did for his mandate, as the modules
 * that own the records tell it.
 */
package org.liaisonstation.deputies.duties;
