package org.liaisonstation.accounts;

/**
 * What an account may be. The last three are the separated system roles (三员分立): no
 * account holds two of them, nor one of them beside a business role.
 */
public enum Role {

	STAFF("站务人员"), DIRECTOR("工委主任"), DEPUTY("人大代表"), UNIT("承办单位"), OBSERVER("民情观察员"), ADMIN("系统管理员"), SECURITY("安全管理员"),
	AUDITOR("审计管理员");

	private final String label;

	Role(String label) {
		this.label = label;
	}

	public String label() {
		return this.label;
	}

	/** The name that Spring Security knows the role by. */
	public String authority() {
		return "ROLE_" + name();
	}

	public boolean isSystemRole() {
		return this == ADMIN || this == SECURITY || this == AUDITOR;
	}

}
