package org.liaisonstation.publication;

import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Submissions;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page of one publication; every act on it shows it again when its form has errors.
 */
@Component
class PublicationPage {

	private final PublicationDesk desk;

	PublicationPage(PublicationDesk desk) {
		this.desk = desk;
	}

	/**
	 * Keeps the forms that the model already has, with what was typed and their errors.
	 */
	String show(UUID id, Viewer viewer, Model model) {
		Publication publication = this.desk.find(id, viewer);
		model.addAttribute("publication", publication);
		model.addAttribute("texts", publication.texts());
		model.addAttribute("kind", this.desk.kindLabel(publication));
		model.addAttribute("original", this.desk.original(publication, viewer));
		model.addAttribute("may", PublicationPermissions.of(publication, this.desk.mayBePublic(publication), viewer));
		model.addAttribute("traces", PersonalTrace.in(publication.title() + "\n" + publication.text()));
		model.addAttribute("submission", Submissions.fresh());
		model.addAttribute("version", publication.version());
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", PublicationForm.of(publication));
		}
		if (!model.containsAttribute("reasonForm")) {
			model.addAttribute("reasonForm", ReasonForm.of(publication));
		}
		return "publication/publication";
	}

}
