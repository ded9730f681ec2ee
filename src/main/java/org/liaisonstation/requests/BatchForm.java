package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Ticked;

/**
 * Rows ticked in a list, and what is said of all of them.
 *
 * @param from the list, without the context path
 * @param view which of the lists of that page
 * @param row ids and versions
 * @param asked whether it comes from the page that asks for a word
 */
record BatchForm(UUID submission, String from, String view, List<String> row, Boolean asked,
		@Size(max = 1000) String text, String deputyId) {

	private static final Pattern LIST = Pattern.compile("/desk(/requests)?(\\?[\\w=&%.+~*-]*)?");

	BatchForm {
		from = (from != null && LIST.matcher(from).matches()) ? from : "/desk/requests";
		view = (view != null && view.matches("[a-z-]{1,20}")) ? view : "";
	}

	List<Ticked> rows() {
		return Ticked.of(this.row);
	}

	/** The list again, with something to be said beside that list of it. */
	String back(String what) {
		String list = this.from.replaceAll("(?<=[?&])(all|unticked)=[a-z-]*&?", "").replaceAll("[?&]$", "");
		return list + (list.contains("?") ? "&" : "?") + what + "=" + this.view + "#q-" + this.view;
	}

}
