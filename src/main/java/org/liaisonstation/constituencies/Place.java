package org.liaisonstation.constituencies;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;

/** A village or community (村、社区), with its grid worker (网格员). */
@Entity
public class Place {

	@Id
	private UUID id;

	@Version
	private Long version;

	private String name;

	@Enumerated(EnumType.STRING)
	private PlaceKind kind;

	@ManyToOne(fetch = FetchType.LAZY)
	private Constituency constituency;

	private Integer households;

	private Integer population;

	private String gridWorker;

	private String gridPhone;

	private LocalDate activeFrom;

	private LocalDate activeTo;

	private String withdrawnReason;

	protected Place() {
	}

	public Place(String name, PlaceKind kind, Constituency constituency, LocalDate activeFrom) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		describe(name, kind, constituency, activeFrom);
	}

	public void describe(String name, PlaceKind kind, Constituency constituency, LocalDate activeFrom) {
		this.name = name;
		this.kind = kind;
		this.constituency = constituency;
		this.activeFrom = activeFrom;
	}

	public void count(Integer households, Integer population) {
		this.households = households;
		this.population = population;
	}

	public void gridWorker(String name, String phone) {
		this.gridWorker = name;
		this.gridPhone = phone;
	}

	/** Merged or gone: not offered any more; old requests still lie in it. */
	void withdraw(LocalDate today, String reason) {
		if (this.activeTo != null) {
			throw new IllegalStateException("place " + this.id + " is withdrawn already");
		}
		this.activeTo = today;
		this.withdrawnReason = reason;
	}

	public boolean active() {
		return this.activeTo == null;
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String name() {
		return this.name;
	}

	public PlaceKind kind() {
		return this.kind;
	}

	public Constituency constituency() {
		return this.constituency;
	}

	public Integer households() {
		return this.households;
	}

	public Integer population() {
		return this.population;
	}

	public String gridWorker() {
		return this.gridWorker;
	}

	public String gridPhone() {
		return this.gridPhone;
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
