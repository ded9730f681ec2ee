package org.liaisonstation.settings;

import java.util.UUID;

import org.liaisonstation.forms.Submissions;
import org.liaisonstation.settings.SettingDefinition.Kind;

import org.springframework.validation.BindingResult;

/**
 * A new value of a setting; a period comes as amount and unit.
 *
 * @param version the newest value that the person saw
 */
record SettingForm(UUID submission, UUID version, String value, Integer amount, String unit) {

	static SettingForm of(SettingDefinition definition, Setting newest) {
		if (definition.kind() == Kind.PERIOD) {
			PeriodUnit unit = PeriodUnit.of(newest.value());
			return new SettingForm(Submissions.fresh(), newest.id(), null, Integer.valueOf(unit.amount(newest.value())),
					unit.code());
		}
		return new SettingForm(Submissions.fresh(), newest.id(), newest.value(), null, null);
	}

	/** The value as it is kept. */
	String toValue(Kind kind) {
		if (kind == Kind.PERIOD) {
			return this.amount + this.unit;
		}
		return (this.value != null) ? this.value.strip() : "";
	}

	void check(Kind kind, BindingResult result) {
		if (result.hasErrors() || kind.accepts(toValue(kind))) {
			return;
		}
		switch (kind) {
			case PERIOD -> result.rejectValue("amount", "period", "请填写 1 到 999 的整数，并选择单位");
			case NUMBER -> result.rejectValue("value", "number", "请填写整数");
			case YES_NO -> result.rejectValue("value", "choice", "请选择是或否");
			case TEXT -> result.rejectValue("value", "text", "请填写，最多 500 个字");
		}
	}

}
