package org.liaisonstation.supervision.projects;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 满意度测评: what people said on paper. The answers add up to what was handed back, and no
 * more is handed back than was handed out.
 *
 * @param asked sheets that were handed out
 * @param answered sheets that came back
 */
@Embeddable
public record Satisfaction(@Column(name = "surveyed_on") LocalDate on, @Column(name = "asked") Integer asked,
		@Column(name = "answered") Integer answered, @Column(name = "satisfied") Integer satisfied,
		@Column(name = "mostly") Integer mostly, @Column(name = "dissatisfied") Integer dissatisfied) {

	/**
	 * Whether the numbers fit each other.
	 */
	public boolean isSound() {
		return this.answered > 0 && this.answered <= this.asked && this.satisfied >= 0 && this.mostly >= 0
				&& this.dissatisfied >= 0 && this.satisfied + this.mostly + this.dissatisfied == this.answered;
	}

	/** 满意率 = (满意 + 基本满意) ÷ 收回: 96.5%. */
	public String rate() {
		long perMille = Math.round((this.satisfied + this.mostly) * 1000.0 / this.answered);
		return (perMille % 10 == 0) ? perMille / 10 + "%" : perMille / 10 + "." + perMille % 10 + "%";
	}

	/** 发出 60 份，收回 57 份；满意 40，基本满意 15，不满意 2. */
	public String words() {
		return "发出 %d 份，收回 %d 份；满意 %d，基本满意 %d，不满意 %d".formatted(this.asked, this.answered, this.satisfied, this.mostly,
				this.dissatisfied);
	}

}
