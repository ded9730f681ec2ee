package org.liaisonstation.drafts;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.ui.ModelMap;
import org.springframework.validation.DataBinder;
import org.springframework.validation.FieldError;

/** Makes a form record anew with what a draft holds. */
@Component
class RestoredForms {

	/** They belong to the page that is shown and not to the one that was left. */
	private static final Set<String> OF_THE_PAGE = Set.of("submission", "version", "paper", "origin");

	private final ObjectProvider<ConversionService> conversions;

	RestoredForms(ObjectProvider<ConversionService> conversions) {
		this.conversions = conversions;
	}

	/** Fills the form of a page, where it has one. */
	void fill(ModelMap model, Draft draft) {
		if (model.get("form") instanceof Record shown) {
			model.put("form", filled(shown, new HashMap<>(draft.fields())));
		}
	}

	/** What does not fit its field any more (a text for a date) is left out. */
	private Record filled(Record shown, Map<String, List<String>> fields) {
		DataBinder binder = new DataBinder(null, "form");
		binder.setTargetType(ResolvableType.forClass(shown.getClass()));
		binder.setConversionService(this.conversions.getObject());
		binder.construct(new Values(shown, fields));
		List<FieldError> unfit = binder.getBindingResult().getFieldErrors();
		if (unfit.isEmpty()) {
			return (binder.getTarget() instanceof Record filled) ? filled : shown;
		}
		unfit.forEach((error) -> fields.remove(error.getField()));
		return filled(shown, fields);
	}

	private record Values(Record shown, Map<String, List<String>> fields) implements DataBinder.ValueResolver {

		@Override
		public Object resolveValue(String name, Class<?> type) {
			if (OF_THE_PAGE.contains(name)) {
				return Arrays.stream(this.shown.getClass().getRecordComponents())
					.filter((component) -> component.getName().equals(name))
					.findFirst()
					.map(this::shownValue)
					.orElse(null);
			}
			List<String> values = this.fields.getOrDefault(name, List.of());
			return switch (values.size()) {
				case 0 -> null;
				case 1 -> values.get(0);
				default -> values.toArray(String[]::new);
			};
		}

		@Override
		public Set<String> getNames() {
			return this.fields.keySet();
		}

		private Object shownValue(RecordComponent component) {
			try {
				component.getAccessor().setAccessible(true);
				return component.getAccessor().invoke(this.shown);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
