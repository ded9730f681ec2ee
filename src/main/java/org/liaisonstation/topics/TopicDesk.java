package org.liaisonstation.topics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.activities.OpinionDesk;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;
import org.liaisonstation.publication.Publications;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a topic comes about and ends: opened, gathered for, proposed, decided, resolved.
 * Who may never do the act finds none (404); a stale page is a
 * {@link org.liaisonstation.forms.StalePage} (409).
 */
@Service
@Transactional
public class TopicDesk {

	private static final String SERIES = "RD";

	private final Topics topics;

	private final TopicAccess access;

	private final TopicMatters matters;

	private final TopicLineage lineage;

	private final OpinionDesk opinions;

	private final Publications publications;

	private final NumberSeries numbers;

	private final Clock clock;

	TopicDesk(Topics topics, TopicAccess access, TopicMatters matters, TopicLineage lineage, OpinionDesk opinions,
			Publications publications, NumberSeries numbers, Clock clock) {
		this.topics = topics;
		this.access = access;
		this.matters = matters;
		this.lineage = lineage;
		this.opinions = opinions;
		this.publications = publications;
		this.numbers = numbers;
		this.clock = clock;
	}

	/** 立为热点, with what it gathers to begin with. */
	public Topic open(Topic.Words words, Collection<MemberRef> members, Viewer by) {
		TopicAccess.requireOffice(by);
		Topic topic = Topic.open(words, now(), by);
		List<TopicMember> added = topic.gather(found(members, by), now(), by);
		topic.numbered(this.numbers.nextNumber(SERIES, today().getYear()));
		Topic saved = this.topics.save(topic);
		this.lineage.put(saved);
		this.lineage.gathered(saved, added, now());
		return saved;
	}

	public Topic edit(UUID id, Long version, Topic.Words words, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.EDIT);
		topic.edit(words, now(), by);
		return this.topics.save(topic);
	}

	/**
	 * 归入. An opinion that was still open is kept by it (留作议题).
	 * @throws NotFound where one of them is not to be gathered, a restricted request for
	 * instance
	 */
	public Topic gather(UUID id, Long version, Collection<MemberRef> members, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.GATHER);
		List<TopicMember> added = topic.gather(found(members, by), now(), by);
		this.lineage.gathered(topic, added, now());
		return this.topics.save(topic);
	}

	private List<TopicMember.Gathered> found(Collection<MemberRef> refs, Viewer by) {
		List<TopicMatters.Matter> found = this.matters.find(refs);
		if (found.size() < refs.size()) {
			throw new NotFound();
		}
		found.stream()
			.filter(TopicMatters.Matter::isOpenOpinion)
			.forEach((matter) -> this.opinions.keep(matter.ref().id(), matter.version(), by));
		return found.stream().map((matter) -> new TopicMember.Gathered(matter.ref(), matter.number())).toList();
	}

	/** 移出. */
	public Topic takeOut(UUID id, Long version, UUID memberId, String reason, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.TAKE_OUT);
		this.lineage.takenOut(topic, topic.takeOut(memberId, reason, now(), by), now());
		return this.topics.save(topic);
	}

	/** 提出工作建议. */
	public Topic propose(UUID id, Long version, WorkProposal proposal, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.PROPOSE);
		topic.propose(proposal, today(), now(), by);
		return this.topics.save(topic);
	}

	/** 研究决定. */
	public Topic decide(UUID id, Long version, Decision decision, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.DECIDE);
		topic.decide(decision, today(), now(), by);
		return this.topics.save(topic);
	}

	/** 已解决. */
	public Topic resolve(UUID id, Long version, LocalDate day, String words, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.RESOLVE);
		topic.resolve(day, words, today(), now(), by);
		return this.topics.save(topic);
	}

	/** 暂未解决. */
	public Topic leaveUnresolved(UUID id, Long version, LocalDate day, String words, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.LEAVE_UNRESOLVED);
		topic.leaveUnresolved(day, words, today(), now(), by);
		return this.topics.save(topic);
	}

	/** 重新办理. */
	public Topic reopen(UUID id, Long version, String reason, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.REOPEN);
		topic.reopen(reason, now(), by);
		return this.topics.save(topic);
	}

	public Topic withdraw(UUID id, Long version, String reason, Viewer by) {
		Topic topic = this.access.toAct(id, version, by, TopicAct.WITHDRAW);
		this.lineage.withdrawn(topic, now());
		topic.withdraw(reason, today(), now(), by);
		this.publications.withdrawWith(Topic.KIND, id, reason, by);
		return this.topics.save(topic);
	}

	private Instant now() {
		return this.clock.instant();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
