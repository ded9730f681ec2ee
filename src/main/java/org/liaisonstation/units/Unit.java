package org.liaisonstation.units;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/**
 * A unit (承办单位) that matters are sent to. It is never deleted: old matters name it, so it
 * is withdrawn from a day on.
 */
@Entity
public class Unit {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String code;

	private String name;

	@Enumerated(EnumType.STRING)
	private UnitKind kind;

	private String leader;

	private String contactName;

	private String phone;

	private String mail;

	private boolean canReceive = true;

	@ManyToOne(fetch = FetchType.LAZY)
	private Unit parent;

	private LocalDate activeFrom;

	private LocalDate activeTo;

	private String withdrawnReason;

	@ElementCollection
	@CollectionTable(name = "unit_category", joinColumns = @JoinColumn(name = "unit_id"))
	@Column(name = "category_code")
	private Set<String> categories = new TreeSet<>();

	protected Unit() {
	}

	public Unit(String code, String name, UnitKind kind, LocalDate activeFrom) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		describe(code, name, kind, activeFrom);
	}

	public void describe(String code, String name, UnitKind kind, LocalDate activeFrom) {
		this.code = code;
		this.name = name;
		this.kind = kind;
		this.activeFrom = activeFrom;
	}

	/** Where the unit is told of new matters by mail, beside its accounts; or null. */
	void reachBy(String mail) {
		this.mail = mail;
	}

	/** Whom the station calls. */
	public void contact(String leader, String contactName, String phone) {
		this.leader = leader;
		this.contactName = contactName;
		this.phone = phone;
	}

	/**
	 * What the unit takes: whether matters at all, and the categories (either level) that
	 * it is suggested for.
	 */
	public void receive(boolean canReceive, Set<String> categories) {
		this.canReceive = canReceive;
		this.categories.retainAll(categories);
		this.categories.addAll(categories);
	}

	/** Puts the unit under another one. */
	public void under(Unit parent) {
		for (Unit above = parent; above != null; above = above.parent) {
			if (above.id.equals(this.id)) {
				throw new IllegalArgumentException("a unit cannot be above itself");
			}
		}
		this.parent = parent;
	}

	/** The unit takes no new matters any more; what it has stays with it. */
	public void withdraw(LocalDate today, String reason) {
		if (this.activeTo != null) {
			throw new IllegalStateException("unit " + this.id + " is withdrawn already");
		}
		this.activeTo = today.isBefore(this.activeFrom) ? this.activeFrom : today;
		this.withdrawnReason = reason;
	}

	public boolean isActive(LocalDate day) {
		return this.activeTo == null && !day.isBefore(this.activeFrom);
	}

	public boolean mayReceive(LocalDate day) {
		return this.canReceive && isActive(day);
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String code() {
		return this.code;
	}

	public String name() {
		return this.name;
	}

	public UnitKind kind() {
		return this.kind;
	}

	public String leader() {
		return this.leader;
	}

	public String contactName() {
		return this.contactName;
	}

	public String phone() {
		return this.phone;
	}

	public String mail() {
		return this.mail;
	}

	public boolean canReceive() {
		return this.canReceive;
	}

	public Unit parent() {
		return this.parent;
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

	public Set<String> categories() {
		return this.categories;
	}

}
