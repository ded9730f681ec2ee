package org.liaisonstation.activities;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.StalePage;
import org.liaisonstation.lineage.Node;
import org.liaisonstation.vault.SealedText;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * An opinion (意见) that was said in an activity, one matter each: answered on the spot,
 * made a request, or kept for a topic. It counts as an opinion whatever became of it
 * (counting.md).
 */
@Entity
public class Opinion extends AbstractAggregateRoot<Opinion> {

	/** The kind of its node in a chain, and of its record in the trail. */
	public static final String KIND = "opinion";

	@Id
	private UUID id;

	@Version
	private Long version;

	private String number;

	@ManyToOne(fetch = FetchType.LAZY)
	private Activity activity;

	private int position;

	private String text;

	private String tag;

	private UUID placeId;

	@Convert(converter = SealedText.class)
	private String saidBy;

	@Enumerated(EnumType.STRING)
	private OpinionState state;

	private String answer;

	private UUID requestId;

	private Instant recordedAt;

	private UUID recordedBy;

	private Instant settledAt;

	private String settledByName;

	private String withdrawnReason;

	protected Opinion() {
	}

	/**
	 * What was said.
	 *
	 * @param tag a code of the list {@code opinion_tag} (村里事、邻里事、家里事), or null
	 * @param placeId the village or community that it is about, or null
	 * @param saidBy who said it, or null; sealed
	 */
	public record Words(String text, String tag, UUID placeId, String saidBy) {

	}

	Opinion(Activity activity, int position, Words words, Instant at, Viewer by) {
		activity.require(ActivityState.HELD);
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.activity = activity;
		this.position = position;
		this.state = OpinionState.OPEN;
		this.recordedAt = at;
		this.recordedBy = by.accountId();
		fill(words);
		happened("recorded", Map.of());
	}

	/** The number is taken last before the commit. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
	}

	/**
	 * Put right while nothing has become of it: later the answer would belong to other
	 * words.
	 */
	void correct(Words words) {
		require(OpinionState.OPEN);
		fill(words);
		happened("corrected", Map.of());
	}

	private void fill(Words words) {
		this.text = words.text();
		this.tag = words.tag();
		this.placeId = words.placeId();
		this.saidBy = words.saidBy();
	}

	/** 当场答复. */
	void answer(String answer, Instant at, Viewer by) {
		require(OpinionState.OPEN, OpinionState.KEPT);
		this.answer = answer;
		settle(OpinionState.ANSWERED, at, by);
		happened("answered", Map.of());
	}

	/** 留作议题: gathered with others under a hot topic later. */
	void keep(Instant at, Viewer by) {
		require(OpinionState.OPEN);
		settle(OpinionState.KEPT, at, by);
		happened("kept", Map.of());
	}

	/**
	 * 转为诉求. Its number and its count stay; the request is handled and counted by its own.
	 */
	void becomeRequest(UUID requestId, Instant at, Viewer by) {
		requireNoRequest();
		this.requestId = requestId;
		settle(OpinionState.REQUEST, at, by);
		happened("became_request", Map.of("request", requestId.toString()));
	}

	/** Whether a request can be made of it still. */
	void requireNoRequest() {
		require(OpinionState.OPEN, OpinionState.KEPT, OpinionState.ANSWERED);
	}

	/** Written down by mistake, or twice. One that became a request stays. */
	void withdraw(String reason, Instant at, Viewer by) {
		require(OpinionState.OPEN, OpinionState.KEPT, OpinionState.ANSWERED);
		this.withdrawnReason = reason;
		settle(OpinionState.WITHDRAWN, at, by);
		happened("withdrawn", Map.of());
	}

	private void settle(OpinionState state, Instant at, Viewer by) {
		this.state = state;
		this.settledAt = at;
		this.settledByName = by.displayName();
	}

	private void happened(String what, Map<String, String> details) {
		registerEvent(Recorded.of("opinion." + what, KIND, this.id, details));
	}

	private void require(OpinionState... allowed) {
		if (!List.of(allowed).contains(this.state)) {
			throw new ActivityRefused(this.number, href(), "这条意见现在是“" + this.state.label() + "”，不能这样处理。");
		}
	}

	/** Who dealt with it last, for a page that no longer fits. */
	StalePage stale() {
		return new StalePage(this.number, href(), this.settledByName, this.settledAt,
				(this.settledAt != null) ? this.state.label() : "内容刚被修改");
	}

	/** Put into the chains when a request is made of it. */
	Node node() {
		return Node.of(KIND, this.id, this.number, href());
	}

	/** Its page at the desk, without the context path. */
	/**
	 * Whether he may write a proposal of it: the office, and a deputy who was there.
	 */
	public boolean mayBeWrittenBy(Viewer viewer) {
		boolean heard = viewer.is(Role.DEPUTY) && viewer.deputyId() != null
				&& (this.activity.isPresent(viewer.deputyId())
						|| viewer.deputyId().equals(this.activity.recordedByDeputy()));
		return (viewer.isOffice() || heard) && this.state != OpinionState.WITHDRAWN;
	}

	public String href() {
		return "/desk/opinions/" + this.id;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	/** YJ-2026-0001. */
	public String number() {
		return this.number;
	}

	public Activity activity() {
		return this.activity;
	}

	public int position() {
		return this.position;
	}

	public String text() {
		return this.text;
	}

	public String tag() {
		return this.tag;
	}

	public UUID placeId() {
		return this.placeId;
	}

	public String saidBy() {
		return this.saidBy;
	}

	/** 张**, or nothing. */
	public String maskedSaidBy() {
		return (this.saidBy != null) ? Guest.masked(this.saidBy) : null;
	}

	public OpinionState state() {
		return this.state;
	}

	public String answer() {
		return this.answer;
	}

	public UUID requestId() {
		return this.requestId;
	}

	public Instant recordedAt() {
		return this.recordedAt;
	}

	public Instant settledAt() {
		return this.settledAt;
	}

	public String settledByName() {
		return this.settledByName;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
