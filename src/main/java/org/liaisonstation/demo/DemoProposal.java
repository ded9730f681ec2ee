package org.liaisonstation.demo;

/**
 * One proposal of the file {@code proposals.yaml}.
 *
 * @param lead the number of the deputy who leads it
 * @param field the name of an item of 建议议题
 * @param unit the code of the unit that answers it
 * @param outcome class A to D of the answer
 * @param published whether its question and its answer are made public
 */
record DemoProposal(String key, int lead, String field, String unit, String title, String situation, String suggestion,
		String answer, String outcome, boolean published) {

}
