package org.liaisonstation.accounts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.BatchSize;
import org.liaisonstation.vault.SealedText;

/**
 * Somebody who may sign in.
 */
@Entity
@Table(name = "account")
public class Account {

	static final int FAILURES_UNTIL_LOCKED = 5;

	static final Duration LOCKED = Duration.ofMinutes(15);

	@Id
	private UUID id;

	@Version
	private Long version;

	private String username;

	private String displayName;

	private String passwordHash;

	private boolean mustChange;

	private int failures;

	private Instant lockedUntil;

	private boolean held;

	private UUID deputyId;

	private UUID unitId;

	private UUID observerId;

	private boolean active;

	private Instant createdAt;

	private Instant lastSignIn;

	@Convert(converter = SealedText.class)
	private String mail;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
	@BatchSize(size = 100)
	private Set<RoleGrant> grants = new HashSet<>();

	protected Account() {
	}

	Account(String username, String displayName, Subject subject, Instant now) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.username = username;
		this.displayName = displayName;
		this.active = true;
		this.createdAt = now;
		standFor(subject);
	}

	void rename(String displayName) {
		this.displayName = displayName;
	}

	/** Where its holder is told by mail, or null. */
	void reachBy(String mail) {
		this.mail = mail;
	}

	/** Null for nobody. A subject that a role depends on cannot be taken away. */
	final void standFor(Subject subject) {
		Subject.Kind kind = (subject != null) ? subject.kind() : null;
		if (holdsRoleOfAnotherSubjectThan(kind)) {
			throw new IllegalStateException("a role of the account depends on its subject");
		}
		this.deputyId = (kind == Subject.Kind.DEPUTY) ? subject.id() : null;
		this.unitId = (kind == Subject.Kind.UNIT) ? subject.id() : null;
		this.observerId = (kind == Subject.Kind.OBSERVER) ? subject.id() : null;
	}

	boolean holdsRoleOfAnotherSubjectThan(Subject.Kind kind) {
		return this.grants.stream()
			.map(RoleGrant::role)
			.anyMatch((role) -> (kind == null || role != kind.role()) && subjectOf(role).isPresent());
	}

	/** Why the role cannot be granted, in words for the person who grants it. */
	Optional<String> refusalOf(Role role) {
		Set<Role> others = new HashSet<>(roles());
		others.remove(role);
		if (role.isSystemRole() && !others.isEmpty()) {
			return Optional.of(role.label() + "不能与其他角色兼任，请先收回“" + labels(others) + "”。");
		}
		if (others.stream().anyMatch(Role::isSystemRole)) {
			return Optional.of(labels(others) + "不能兼任其他角色，请先收回。");
		}
		Optional<Subject.Kind> kind = subjectOf(role);
		if (kind.isPresent() && (subject() == null || subject().kind() != kind.get())) {
			return Optional.of("这个账号没有关联" + role.label() + "，请系统管理员先关联。");
		}
		return Optional.empty();
	}

	/**
	 * Grants a role, or changes the days of a role that is held already.
	 * @param from the first day, or null
	 * @param to the last day, or null
	 */
	void grant(Role role, LocalDate from, LocalDate to) {
		refusalOf(role).ifPresent((reason) -> {
			throw new IllegalStateException(reason);
		});
		if (from != null && to != null && to.isBefore(from)) {
			throw new IllegalStateException("a role cannot end before it begins");
		}
		this.grants.removeIf((grant) -> grant.role() == role);
		this.grants.add(new RoleGrant(role, from, to));
	}

	void revoke(Role role) {
		this.grants.removeIf((grant) -> grant.role() == role);
	}

	/**
	 * A password that somebody else knows: it opens the page to change it and no other.
	 */
	void giveOneTimePassword(String hash) {
		givePassword(hash);
		this.mustChange = true;
	}

	void givePassword(String hash) {
		this.passwordHash = hash;
		this.mustChange = false;
		this.failures = 0;
		this.lockedUntil = null;
	}

	/**
	 * Keeps the account shut until the security administrator releases it, so that an
	 * administrator who gave it a password cannot use it himself.
	 */
	void hold() {
		this.held = true;
	}

	void unlock() {
		this.held = false;
		this.failures = 0;
		this.lockedUntil = null;
	}

	void deactivate() {
		this.active = false;
	}

	void reactivate() {
		this.active = true;
	}

	/**
	 * Counts a wrong password; attempts on a locked account neither count nor lengthen
	 * the lock.
	 * @return whether this failure locked the account
	 */
	boolean failSignIn(Instant now) {
		if (isLocked(now)) {
			return false;
		}
		this.lockedUntil = null;
		this.failures++;
		if (this.failures < FAILURES_UNTIL_LOCKED) {
			return false;
		}
		this.failures = 0;
		this.lockedUntil = now.plus(LOCKED);
		return true;
	}

	void signIn(Instant now) {
		this.failures = 0;
		this.lockedUntil = null;
		this.lastSignIn = now;
	}

	public boolean isLocked(Instant now) {
		return this.held || (this.lockedUntil != null && now.isBefore(this.lockedUntil));
	}

	Viewer viewer(LocalDate today) {
		Set<Role> held = this.grants.stream()
			.filter((grant) -> grant.isHeldOn(today))
			.map(RoleGrant::role)
			.collect(Collectors.toSet());
		return new Viewer(this.id, this.username, this.displayName, held, this.deputyId, this.unitId, this.observerId);
	}

	/** The day on which the account's rights change by themselves, or null. */
	LocalDate nextChangeAfter(LocalDate today) {
		return this.grants.stream()
			.map((grant) -> grant.nextChangeAfter(today))
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

	public UUID id() {
		return this.id;
	}

	public Long version() {
		return this.version;
	}

	public String username() {
		return this.username;
	}

	public String displayName() {
		return this.displayName;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	public boolean mustChange() {
		return this.mustChange;
	}

	public boolean isHeld() {
		return this.held;
	}

	public boolean isActive() {
		return this.active;
	}

	public String mail() {
		return this.mail;
	}

	/** The moment of the last sign-in, or null. */
	public Instant lastSignIn() {
		return this.lastSignIn;
	}

	/** Whom the account stands for, or null. */
	public Subject subject() {
		if (this.deputyId != null) {
			return Subject.deputy(this.deputyId);
		}
		if (this.unitId != null) {
			return Subject.unit(this.unitId);
		}
		return (this.observerId != null) ? Subject.observer(this.observerId) : null;
	}

	public List<RoleGrant> grants() {
		return this.grants.stream().sorted(Comparator.comparing(RoleGrant::role)).toList();
	}

	Set<Role> roles() {
		return this.grants.stream().map(RoleGrant::role).collect(Collectors.toUnmodifiableSet());
	}

	public boolean hasSystemRole() {
		return roles().stream().anyMatch(Role::isSystemRole);
	}

	private static Optional<Subject.Kind> subjectOf(Role role) {
		for (Subject.Kind kind : Subject.Kind.values()) {
			if (kind.role() == role) {
				return Optional.of(kind);
			}
		}
		return Optional.empty();
	}

	private static String labels(Collection<Role> roles) {
		return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
	}

}
