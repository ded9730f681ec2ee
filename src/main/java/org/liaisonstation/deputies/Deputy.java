package org.liaisonstation.deputies;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.liaisonstation.vault.SealedText;

/**
 * A deputy as a person. What he was elected to are his {@link Mandate}s; they come and
 * go, the person and his archive stay.
 */
@Entity
public class Deputy {

	private static final List<String> DOUBLE_NAMES = List.of("欧阳", "司马", "上官", "慕容", "尉迟", "呼延", "诸葛", "皇甫", "夏侯", "令狐",
			"司徒", "东方", "公孙", "长孙", "端木", "独孤", "南宫", "轩辕", "宇文", "闻人");

	@Id
	private UUID id;

	@Version
	private Long version;

	private String name;

	private String gender;

	private String ethnicity;

	private LocalDate birth;

	private String party;

	private String education;

	private String occupation;

	private String employer;

	@Enumerated(EnumType.STRING)
	private Composition composition;

	private String officePhone;

	@Convert(converter = SealedText.class)
	private String phone;

	@Convert(converter = SealedText.class)
	private String email;

	@Convert(converter = SealedText.class)
	private String address;

	private UUID photoFileId;

	private String focus = "";

	private String pledges = "";

	protected Deputy() {
	}

	public Deputy(String name) {
		this.id = Generators.timeBasedEpochGenerator().generate();
		this.name = name;
	}

	/**
	 * @param gender a code of the list {@code gender}, or null
	 */
	public void person(String name, String gender, String ethnicity, YearMonth birth) {
		this.name = name;
		this.gender = gender;
		this.ethnicity = ethnicity;
		this.birth = (birth != null) ? birth.atDay(1) : null;
	}

	public void background(String party, String education, String occupation, String employer,
			Composition composition) {
		this.party = party;
		this.education = education;
		this.occupation = occupation;
		this.employer = employer;
		this.composition = composition;
	}

	/** How the office reaches him; nothing of it is ever public. */
	public void contact(String officePhone, String phone, String email, String address) {
		this.officePhone = officePhone;
		this.phone = phone;
		this.email = email;
		this.address = address;
	}

	/**
	 * What the public card says.
	 * @param focus what he cares about, in one line
	 * @param pledges one pledge (履职承诺) on each line
	 */
	public void introduce(String focus, String pledges) {
		this.focus = focus;
		this.pledges = pledges;
	}

	void photo(UUID fileId) {
		this.photoFileId = fileId;
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

	/** The family name, for 给陈代表留言; the few double ones of the common list kept whole. */
	public String familyName() {
		return DOUBLE_NAMES.stream().filter(this.name::startsWith).findFirst().orElse(this.name.substring(0, 1));
	}

	public String gender() {
		return this.gender;
	}

	public String ethnicity() {
		return this.ethnicity;
	}

	public YearMonth birth() {
		return (this.birth != null) ? YearMonth.from(this.birth) : null;
	}

	public String party() {
		return this.party;
	}

	public String education() {
		return this.education;
	}

	public String occupation() {
		return this.occupation;
	}

	public String employer() {
		return this.employer;
	}

	public Composition composition() {
		return this.composition;
	}

	public String officePhone() {
		return this.officePhone;
	}

	public String phone() {
		return this.phone;
	}

	/** 138****1234, or nothing. */
	public String maskedPhone() {
		return (this.phone != null)
				? this.phone.substring(0, 3) + "****" + this.phone.substring(this.phone.length() - 4) : null;
	}

	public String email() {
		return this.email;
	}

	public String address() {
		return this.address;
	}

	public UUID photoFileId() {
		return this.photoFileId;
	}

	public String focus() {
		return this.focus;
	}

	public String pledges() {
		return this.pledges;
	}

	public List<String> pledgeList() {
		return this.pledges.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

}
