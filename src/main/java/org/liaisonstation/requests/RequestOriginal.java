package org.liaisonstation.requests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.publication.Original;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A request beside its public text: what it is about and what became of it, without the
 * person.
 */
@Component
class RequestOriginal implements Original {

	static final String KIND = "request";

	private final Requests requests;

	private final RequestAccess access;

	private final RequestNames names;

	RequestOriginal(Requests requests, RequestAccess access, RequestNames names) {
		this.requests = requests;
		this.access = access;
		this.names = names;
	}

	@Override
	public String kind() {
		return KIND;
	}

	@Override
	public String label() {
		return "诉求";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Map<String, String>> of(UUID subjectId, Viewer viewer) {
		return this.requests.findById(subjectId)
			.filter((request) -> this.access.permissions(request, viewer).seesMatter())
			.map((request) -> {
				RequestNames.Names named = this.names.of(request);
				Map<String, String> texts = new LinkedHashMap<>();
				texts.put("事项", request.matter().title());
				texts.put("类别", named.category());
				texts.put("内容", request.matter().content());
				texts.put("承办单位", named.unit());
				texts.put("办理结果", request.round().answer());
				texts.put("办理类别", (request.outcome() != null) ? named.outcome(request.outcome()) : null);
				texts.put("群众评价", (request.round().result() != null) ? request.round().result().label() : null);
				texts.values().removeIf((text) -> text == null || text.isEmpty());
				return texts;
			});
	}

	@Override
	@Transactional(readOnly = true)
	public boolean mayBePublic(UUID subjectId) {
		return this.requests.findById(subjectId)
			.filter((request) -> !request.intake().restricted() && !request.intake().sensitive())
			.isPresent();
	}

}
