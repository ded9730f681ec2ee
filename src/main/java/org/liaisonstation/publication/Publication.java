package org.liaisonstation.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;

import org.springframework.data.domain.AbstractAggregateRoot;

/**
 * The public text (公示稿) of one record. Staff write it, the director approves it, and
 * never the one who wrote it; once public it does not change, it is only taken down.
 */
@Entity
@Table(name = "publication")
public class Publication extends AbstractAggregateRoot<Publication> {

	static final int TITLE_LENGTH = 60;

	static final int TEXT_LENGTH = 2000;

	@Id
	private UUID id;

	@Version
	private Long version;

	private String subjectKind;

	private UUID subjectId;

	private String subjectNumber;

	private String subjectHref;

	@Enumerated(EnumType.STRING)
	private PublicationState state;

	private String title;

	private String text;

	private UUID writerId;

	private String writerName;

	private Instant publishedAt;

	private Instant changedAt;

	private String changedBy;

	@OneToMany(mappedBy = "publication", cascade = CascadeType.ALL, fetch = FetchType.LAZY)
	@OrderBy("number")
	private List<PublicationText> texts = new ArrayList<>();

	protected Publication() {
	}

	private Publication(String subjectKind, UUID subjectId, String subjectNumber, String subjectHref, String title) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.subjectKind = subjectKind;
		this.subjectId = subjectId;
		this.subjectNumber = subjectNumber;
		this.subjectHref = subjectHref;
		this.title = title;
		this.text = "";
		this.state = PublicationState.DRAFT;
	}

	/** An empty draft under a title that is only a suggestion. */
	static Publication draft(String subjectKind, UUID subjectId, String subjectNumber, String subjectHref,
			String suggestedTitle, Viewer writer, Instant at) {
		String title = (suggestedTitle != null) ? suggestedTitle.strip() : "";
		Publication draft = new Publication(subjectKind, subjectId, subjectNumber, subjectHref, title.substring(0,
				title.offsetByCodePoints(0, Math.min(title.codePointCount(0, title.length()), TITLE_LENGTH))));
		draft.writtenBy(writer);
		draft.changed("drafted", writer, at);
		return draft;
	}

	/** Rewrites a text that is not public and not with the director. */
	void edit(String title, String text, Viewer writer, Instant at) {
		requireOpenToWriting();
		write(title, text, writer);
		if (this.state == PublicationState.WITHDRAWN) {
			this.state = PublicationState.DRAFT;
		}
		changed("edited", writer, at);
	}

	/** 送审: the text as it stands goes to a second person, and this wording is kept. */
	void submit(String title, String text, Viewer writer, Instant at) {
		requireOpenToWriting();
		write(title, text, writer);
		if (this.title.isEmpty() || this.text.isEmpty()) {
			throw new PublicationRefused("标题和内容都写好以后才能送审。");
		}
		this.state = PublicationState.SUBMITTED;
		this.texts.add(new PublicationText(this, this.texts.size() + 1, writer, at));
		changed("submitted", writer, at);
	}

	/** 审核通过: public from now on. */
	void approve(Viewer approver, Instant at) {
		require(PublicationState.SUBMITTED);
		requireDirector(approver);
		if (approver.accountId().equals(current().writerId())) {
			throw new PublicationRefused("公示稿须由另一个人审核，送审人不能审核自己的稿子。");
		}
		current().approved(approver, at);
		this.state = PublicationState.PUBLISHED;
		this.publishedAt = at;
		changed("approved", approver, at);
		registerEvent(new Published(this.subjectKind, this.subjectId, this.id));
	}

	/** 退回修改, with a reason. */
	void sendBack(String reason, Viewer approver, Instant at) {
		require(PublicationState.SUBMITTED);
		requireDirector(approver);
		current().returned(reason, approver, at);
		this.state = PublicationState.RETURNED;
		changed("sent_back", approver, at);
	}

	/** 撤下: at once and by either role, since what should not be public cannot wait. */
	void withdraw(String reason, Viewer by, Instant at) {
		require(PublicationState.PUBLISHED);
		current().withdrawn(reason, by, at);
		this.state = PublicationState.WITHDRAWN;
		changed("withdrawn", by, at);
		registerEvent(new PublicationWithdrawn(this.subjectKind, this.subjectId, this.id));
	}

	/**
	 * Goes with its record, which was withdrawn (撤销): off the public pages, and off the
	 * lists of those who write and decide.
	 */
	void withdrawWithRecord(String reason, Viewer by, Instant at) {
		if (isPublished()) {
			withdraw(reason, by, at);
		}
		else if (this.state != PublicationState.WITHDRAWN) {
			if (this.state == PublicationState.SUBMITTED) {
				current().returned(reason, by, at);
			}
			this.state = PublicationState.WITHDRAWN;
			changed("withdrawn", by, at);
		}
	}

	private void write(String title, String text, Viewer writer) {
		if (PersonalTrace.isRefused(title) || PersonalTrace.isRefused(text)) {
			throw new PublicationRefused("公示稿里不能有手机号码或身份证号。");
		}
		this.title = title;
		this.text = text;
		writtenBy(writer);
	}

	private void writtenBy(Viewer writer) {
		this.writerId = writer.accountId();
		this.writerName = writer.displayName();
	}

	private void changed(String what, Viewer by, Instant at) {
		this.changedAt = at;
		this.changedBy = by.displayName();
		registerEvent(Recorded.of("publication." + what, "publication", this.id, Map.of("state", this.state.name(),
				"subjectKind", this.subjectKind, "subjectId", this.subjectId.toString())));
	}

	private void requireOpenToWriting() {
		if (!this.state.isOpenToWriting()) {
			throw new PublicationRefused("现在的状态是“" + this.state.label() + "”，不能修改。");
		}
	}

	private void require(PublicationState needed) {
		if (this.state != needed) {
			throw new PublicationRefused("现在的状态是“" + this.state.label() + "”，不能这样办理。");
		}
	}

	private static void requireDirector(Viewer approver) {
		if (!approver.is(Role.DIRECTOR)) {
			throw new PublicationRefused("公示稿由工委主任审核。");
		}
	}

	/** The text handed in last. */
	private PublicationText current() {
		return this.texts.get(this.texts.size() - 1);
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String subjectKind() {
		return this.subjectKind;
	}

	public UUID subjectId() {
		return this.subjectId;
	}

	public String subjectNumber() {
		return this.subjectNumber;
	}

	/** The page of the original at the desk, without the context path. */
	public String subjectHref() {
		return this.subjectHref;
	}

	/** Its own page at the desk, without the context path. */
	public String href() {
		return "/desk/publications/" + this.id;
	}

	public PublicationState state() {
		return this.state;
	}

	public boolean isPublished() {
		return this.state == PublicationState.PUBLISHED;
	}

	/** The title; the public may read it only while this {@link #isPublished}. */
	public String title() {
		return this.title;
	}

	/** The text; the public may read it only while this {@link #isPublished}. */
	public String text() {
		return this.text;
	}

	UUID writerId() {
		return this.writerId;
	}

	public String writerName() {
		return this.writerName;
	}

	/** When it was last approved. */
	public Instant publishedAt() {
		return this.publishedAt;
	}

	public Instant changedAt() {
		return this.changedAt;
	}

	public String changedBy() {
		return this.changedBy;
	}

	List<PublicationText> texts() {
		return Collections.unmodifiableList(this.texts);
	}

}
