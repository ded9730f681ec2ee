package org.liaisonstation.forms;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/**
 * Puts the errors of a form in the order of its fields, as the page shows them: the
 * validator hands them over in none. What is wrong with the form as a whole comes last.
 */
@Component
public class ErrorSummary {

	/**
	 * The errors of a form, from the first field to the last.
	 * @param form a form record, whose components are in the order of the page
	 */
	public List<DetailedError> inOrder(List<DetailedError> errors, Object form) {
		if (form == null || !form.getClass().isRecord()) {
			return errors;
		}
		List<String> fields = Stream.of(form.getClass().getRecordComponents()).map(RecordComponent::getName).toList();
		return errors.stream().sorted(Comparator.comparingInt((error) -> place(error, fields))).toList();
	}

	private static int place(DetailedError error, List<String> fields) {
		int place = error.isGlobal() ? -1 : fields.indexOf(error.getFieldName().split("[.\\[]", 2)[0]);
		return (place < 0) ? fields.size() : place;
	}

}
