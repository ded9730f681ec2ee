package org.liaisonstation.requests;

import java.time.Instant;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.lineage.Lineage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.lineage.Relation;
import org.liaisonstation.publication.Publication;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written to a request beside its way: notes, contacts, who follows it and who
 * must not, that it becomes a proposal. Refused as in {@link RequestDesk}.
 */
@Service
@Transactional
public class MarkDesk {

	/** The kind of node that the proposals module takes up. */
	public static final String PROPOSAL = "proposal";

	private final Requests requests;

	private final RequestAccess access;

	private final ClockRules clocks;

	private final Lineage lineage;

	private final RequestLineage nodes;

	private final GroupDesk groups;

	private final Publications publications;

	MarkDesk(Requests requests, RequestAccess access, ClockRules clocks, Lineage lineage, RequestLineage nodes,
			GroupDesk groups, Publications publications) {
		this.requests = requests;
		this.access = access;
		this.clocks = clocks;
		this.lineage = lineage;
		this.nodes = nodes;
		this.groups = groups;
		this.publications = publications;
	}

	/** 内部备注. */
	public Request noteInternally(UUID id, Long version, String text, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.NOTE_INTERNALLY);
		request.noteInternally(text, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * 联系反映人, by a unit for its task or by the office.
	 * @param contactedAt when; not in the future
	 */
	public Request contact(UUID id, Long version, Contact.Manner manner, boolean reached, String text,
			Instant contactedAt, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.CONTACT);
		boolean ofOffice = this.access.permissions(request, by).isOffice();
		request.contact(ofOffice ? null : UnitDesk.task(request, by), manner, reached, text, contactedAt, now(),
				Actor.of(by));
		return this.requests.save(request);
	}

	/** 列为重点, or 取消重点 where it is one. */
	public Request markKey(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.MARK_KEY);
		if (request.isKey()) {
			request.unmarkKey(reason, now(), Actor.of(by));
		}
		else {
			request.markKey(reason, now(), Actor.of(by));
		}
		return this.requests.save(request);
	}

	/** 列为重点; refused where it is one. */
	public Request listAsKey(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.MARK_KEY);
		request.markKey(reason, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 指定跟踪代表. */
	public Request assignDeputy(UUID id, Long version, UUID deputyId, String name, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.ASSIGN_DEPUTY);
		request.assignToDeputy(deputyId, name, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * 利害关系回避: at once, the deputy or the account sees nothing of it any more.
	 * @param subject the id of a deputy or of an account
	 */
	public Request recuse(UUID id, Long version, UUID subject, String name, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RECUSE);
		request.recuse(subject, name + "：" + reason, this.clocks.again(now()), now(), Actor.of(by));
		return this.requests.save(request);
	}

	/** 标为敏感事项: never public from now on; not while a public text of it is open. */
	public Request markSensitive(UUID id, Long version, String consent, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.MARK_SENSITIVE);
		if (this.publications.find(RequestOriginal.KIND, id).filter(Publication::isPublished).isPresent()) {
			throw new NotPossibleNow(request, "这件诉求正在公示，请先撤下公示。");
		}
		request.markSensitive(consent, now(), Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * 转为保密事项: from now on there for the director alone. A public text of an earlier round
	 * goes with it, also one that is still being written.
	 */
	public Request restrict(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RESTRICT);
		request.restrict(reason, this.clocks.again(now()), now(), Actor.of(by));
		this.publications.withdrawWith(RequestOriginal.KIND, id, "原件转为保密事项", by);
		this.nodes.put(request);
		return this.requests.save(request);
	}

	/** A deputy says himself that he must not follow it. */
	public Request declareConflict(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.DECLARE_CONFLICT);
		request.recuse(by.deputyId(), by.displayName() + "自行申报：" + reason, this.clocks.again(now()), now(),
				Actor.of(by));
		return this.requests.save(request);
	}

	/**
	 * 转代表建议: leaves a place in the lineage that a proposal takes up. Whoever was merged
	 * with it is told as well.
	 */
	public Request suggestProposal(UUID id, Long version, String reason, Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.SUGGEST_PROPOSAL);
		Node proposal = Node.awaited(PROPOSAL);
		this.nodes.put(request);
		this.lineage.put(proposal);
		this.lineage.link(request.id(), proposal.id(), Relation.REQUEST_BECAME_PROPOSAL, now());
		request.suggestProposal(proposal.id(), reason, now(), Actor.of(by));
		for (Request other : this.groups.membersOf(request)) {
			other.goesWithProposal(proposal.id(), request.number(), now(), Actor.of(by));
			this.requests.save(other);
		}
		return this.requests.save(request);
	}

	/** 代表评价; closes and opens nothing. */
	public Request rateAsDeputy(UUID id, Long version, Satisfaction manner, Satisfaction result, String comment,
			Viewer by) {
		Request request = this.access.toAct(id, version, by, Act.RATE_AS_DEPUTY);
		request.rateAsDeputy(new Rating(manner, result, comment, false), now(), Actor.of(by));
		return this.requests.save(request);
	}

	private Instant now() {
		return this.clocks.now().toInstant();
	}

}
