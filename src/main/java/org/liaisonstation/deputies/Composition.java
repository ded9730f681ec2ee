package org.liaisonstation.deputies;

/** Whom a deputy stands for by his work (代表构成). */
public enum Composition {

	WORKER("工人"), FARMER("农民"), CADRE("干部"), PROFESSIONAL("专技"), ENTERPRISE("企业"), OTHER("其他");

	private final String label;

	Composition(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

}
