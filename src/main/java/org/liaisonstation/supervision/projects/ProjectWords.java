package org.liaisonstation.supervision.projects;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What is to be built.
 *
 * @param content 内容和规模
 * @param cost 万元 with one decimal, or null where it was not said
 * @param money 资金来源, or null
 * @param unitId 责任单位
 * @param dueOn 完成时限
 * @param sourceText where the wish came from, in words, or null
 */
@Embeddable
public record ProjectWords(@Column(name = "title") String title, @Column(name = "content") String content,
		@Column(name = "cost") BigDecimal cost, @Column(name = "money") String money,
		@Column(name = "unit_id") UUID unitId, @Column(name = "due_on") LocalDate dueOn,
		@Column(name = "source_text") String sourceText) {

}
