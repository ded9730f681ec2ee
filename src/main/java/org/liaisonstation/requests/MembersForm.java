package org.liaisonstation.requests;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.liaisonstation.forms.Submissions;

import org.springframework.validation.BindingResult;

/**
 * The people behind a matter, one on each line: the name, and the phone after it.
 *
 * @param version of the list; null for the first one
 */
record MembersForm(UUID submission, Long version,
		@NotBlank(message = "请填写推选的代表") @Size(max = 1000) String representatives, @Size(max = 40000) String others) {

	private static final int LONGEST_NAME = 40;

	private static final Pattern LINE = Pattern.compile("(.*?)[\\s,，、:：;；]*([+\\d][\\d\\s()（）+—–-]{4,})?");

	static MembersForm empty() {
		return new MembersForm(Submissions.fresh(), null, null, null);
	}

	static MembersForm of(MemberList list) {
		return new MembersForm(Submissions.fresh(), list.version(), lines(list.representatives()),
				lines(list.others()));
	}

	private static String lines(List<Member> members) {
		return members.stream().map(Member::line).collect(Collectors.joining("\n"));
	}

	/** What is wrong with a line, beside its field. */
	void check(BindingResult errors) {
		checkLines("representatives", representing(), errors);
		checkLines("others", remaining(), errors);
		int chosen = representing().size();
		if (chosen > MemberList.MOST_REPRESENTATIVES) {
			errors.rejectValue("representatives", "many", "代表不得超过 5 人（信访工作条例第二十条），现在写了 " + chosen + " 人，其余的请写在下面");
		}
	}

	private static void checkLines(String field, List<Member> members, BindingResult errors) {
		for (int i = 0; i < members.size(); i++) {
			String wrong = wrong(members.get(i));
			if (wrong != null) {
				errors.rejectValue(field, "wrong", "第 " + (i + 1) + " 人：" + wrong);
				return;
			}
		}
	}

	private static String wrong(Member member) {
		if (member.name().isEmpty()) {
			return "请写姓名，电话写在姓名后面";
		}
		return (member.name().length() > LONGEST_NAME) ? "姓名太长，一行只写一个人" : Phone.wrong(member.phone());
	}

	List<Member> representing() {
		return members(this.representatives, true);
	}

	List<Member> remaining() {
		return members(this.others, false);
	}

	private static List<Member> members(String text, boolean representative) {
		if (text == null) {
			return List.of();
		}
		return text.lines()
			.map(String::strip)
			.filter((line) -> !line.isEmpty())
			.map((line) -> member(line, representative))
			.toList();
	}

	private static Member member(String line, boolean representative) {
		Matcher parts = LINE.matcher(line);
		return parts.matches() ? new Member(representative, parts.group(1).strip(), Phone.digits(parts.group(2)))
				: new Member(representative, line, null);
	}

}
