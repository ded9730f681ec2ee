package org.liaisonstation.forms;

import java.beans.PropertyEditorSupport;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Takes the NUL character out of whatever is sent: nobody can type it, and the database
 * keeps no text that has one.
 */
@ControllerAdvice
class NoNulCharacters {

	@InitBinder
	void texts(WebDataBinder binder) {
		binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
			@Override
			public void setAsText(String text) {
				setValue(text.replace("\0", ""));
			}
		});
	}

}
