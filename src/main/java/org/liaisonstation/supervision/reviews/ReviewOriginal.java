package org.liaisonstation.supervision.reviews;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.publication.Original;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The announcement of a review beside its public text. */
@Component
class ReviewOriginal implements Original {

	private final WorkReviews reviews;

	ReviewOriginal(WorkReviews reviews) {
		this.reviews = reviews;
	}

	@Override
	public String kind() {
		return WorkReview.KIND;
	}

	@Override
	public String label() {
		return "工作评议";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Map<String, String>> of(UUID subjectId, Viewer viewer) {
		return this.reviews.findById(subjectId).filter((review) -> viewer.isOffice()).map((review) -> {
			Map<String, String> texts = new LinkedHashMap<>();
			texts.put("标题", review.title());
			texts.put("公告", review.scheme().announcement());
			texts.put("意见电话", review.scheme().opinionPhone());
			return texts;
		});
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayBePublic(UUID subjectId) {
		return this.reviews.findById(subjectId).filter((review) -> review.stage() != ReviewStage.WITHDRAWN).isPresent();
	}

}
