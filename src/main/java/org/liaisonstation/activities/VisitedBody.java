package org.liaisonstation.activities;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.liaisonstation.constituencies.Constituency;
import org.liaisonstation.constituencies.Place;
import org.liaisonstation.vault.SealedText;

/**
 * An enterprise, school, clinic or household in difficulty that deputies go to (走访联系对象).
 * A household has a number in place of a name; who it is stays sealed.
 */
@Entity
@Table(name = "visited_body")
public class VisitedBody {

	@Id
	private UUID id;

	@Version
	private Long version;

	@Enumerated(EnumType.STRING)
	private SubjectKind kind;

	private String name;

	private Integer number;

	@ManyToOne(fetch = FetchType.LAZY)
	private Constituency constituency;

	@ManyToOne(fetch = FetchType.LAZY)
	private Place place;

	@Convert(converter = SealedText.class)
	private String contactName;

	@Convert(converter = SealedText.class)
	private String phone;

	@Convert(converter = SealedText.class)
	private String address;

	private String note;

	private LocalDate activeFrom;

	private LocalDate activeTo;

	private String withdrawnReason;

	protected VisitedBody() {
	}

	private VisitedBody(SubjectKind kind, String name, Integer number, LocalDate activeFrom) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.kind = kind;
		this.name = name;
		this.number = number;
		this.activeFrom = activeFrom;
	}

	/** An enterprise, a school or a clinic. */
	public static VisitedBody named(SubjectKind kind, String name, LocalDate activeFrom) {
		if (!kind.isBody() || kind == SubjectKind.HOUSEHOLD) {
			throw new IllegalArgumentException("not kept here by a name: " + kind);
		}
		return new VisitedBody(kind, name, null, activeFrom);
	}

	/** A household in difficulty, by the next number. */
	public static VisitedBody household(int number, LocalDate activeFrom) {
		return new VisitedBody(SubjectKind.HOUSEHOLD, null, number, activeFrom);
	}

	/** Of a household the name stays nothing. */
	public void rename(String name) {
		if (this.kind != SubjectKind.HOUSEHOLD) {
			this.name = name;
		}
	}

	/** The place may be missing; of one that is given the constituency is its own. */
	public void lieIn(Constituency constituency, Place place) {
		this.constituency = constituency;
		this.place = place;
	}

	/**
	 * @param contactName whom to ask for; of a household its head (户主)
	 */
	public void contact(String contactName, String phone, String address, String note) {
		this.contactName = contactName;
		this.phone = phone;
		this.address = address;
		this.note = note;
	}

	/** Closed, moved away, or in difficulty no more: not offered any more. */
	public void withdraw(LocalDate today, String reason) {
		if (this.activeTo != null) {
			throw new IllegalStateException("body " + this.id + " is withdrawn already");
		}
		this.activeTo = today;
		this.withdrawnReason = reason;
	}

	/** What people read: the name, or 困难户第7号. */
	public String label() {
		return (this.kind == SubjectKind.HOUSEHOLD) ? "困难户第" + this.number + "号" : this.name;
	}

	/** Whether there is anything sealed to be shown. */
	public boolean hasContact() {
		return this.contactName != null || this.phone != null || this.address != null;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public SubjectKind kind() {
		return this.kind;
	}

	public String name() {
		return this.name;
	}

	public Integer number() {
		return this.number;
	}

	public Constituency constituency() {
		return this.constituency;
	}

	public Place place() {
		return this.place;
	}

	public String contactName() {
		return this.contactName;
	}

	public String phone() {
		return this.phone;
	}

	public String address() {
		return this.address;
	}

	public String note() {
		return this.note;
	}

	public LocalDate activeFrom() {
		return this.activeFrom;
	}

	public LocalDate activeTo() {
		return this.activeTo;
	}

	public String withdrawnReason() {
		return this.withdrawnReason;
	}

}
