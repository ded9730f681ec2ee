package org.liaisonstation.requests;

import java.util.Optional;
import java.util.UUID;

/**
 * What a category presets at a moment: its own rule, completed by that of the level above
 * it. The person who reviews or dispatches may choose otherwise.
 *
 * @param unitId the unit to suggest, or null
 * @param nature code of 性质
 * @param urgency code of 紧急程度
 * @param scope code of 范围, or null
 * @param transfer the answer period of 即时转办, none where the settings rule
 * @param greenFinish the answer period of 绿色通道, none where the settings rule
 * @param joint whether several units usually handle it together (协办)
 */
public record CategoryRule(UUID unitId, String nature, String urgency, String scope, Optional<CategoryPeriod> transfer,
		Optional<CategoryPeriod> greenFinish, boolean joint) {

}
