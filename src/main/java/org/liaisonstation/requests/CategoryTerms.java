package org.liaisonstation.requests;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * What is set for one category; null is left to the level above.
 *
 * @param unitId the unit that usually handles it
 * @param nature code of 性质
 * @param urgency code of 紧急程度
 * @param scope code of 范围
 * @param transferPeriod the answer period of 即时转办, such as {@code 5wd}
 * @param greenFinishPeriod the answer period of 绿色通道
 * @param joint whether several units usually handle it together
 */
@Embeddable
public record CategoryTerms(UUID unitId, String nature, String urgency, String scope, String transferPeriod,
		String greenFinishPeriod, Boolean joint) {

	/** Everything is left to the level above. */
	static final CategoryTerms NONE = new CategoryTerms(null, null, null, null, null, null, null);

	public boolean isEmpty() {
		return NONE.equals(this);
	}

}
