package org.liaisonstation.activities;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.liaisonstation.activities.ActivityNames.Names;

/**
 * What a correction changes, in words for the history: what stood there, and what stands
 * there now.
 */
final class ActivityChange {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private final Activity before;

	private final Names names;

	private final List<String> changes = new ArrayList<>();

	ActivityChange(Activity before, Names names) {
		this.before = before;
		this.names = names;
	}

	/** Null where nothing changed. */
	String words(Outline outline, Venue venue, Tags tags, List<VisitedSubject> subjects, String companions,
			String situation) {
		Outline old = this.before.outline();
		changed("类别", this.names.category(old.category()), this.names.category(outline.category()));
		changed("主题", old.title(), outline.title());
		changed("日期", DAY.format(old.onDate()), DAY.format(outline.onDate()));
		changed("时间", time(old), time(outline));
		changed("代表小组", this.names.of(old.groupId()), this.names.of(outline.groupId()));
		changed("地点", this.names.venue(this.before.venue()), this.names.venue(venue));
		if (!new LinkedHashSet<>(subjects).equals(new LinkedHashSet<>(this.before.subjects()))) {
			changed("对象", this.names.subjects(this.before.subjects()), this.names.subjects(subjects));
		}
		changed("主题活动", this.names.theme(this.before.tags().theme()), this.names.theme(tags.theme()));
		changed("领域", this.names.field(this.before.tags().field()), this.names.field(tags.field()));
		changed("功能", this.names.function(this.before.tags().function()), this.names.function(tags.function()));
		changed("陪同", this.before.companions(), companions);
		if (!Objects.equals(this.before.situation(), situation)) {
			this.changes.add("情况已修改，原来是：" + said(this.before.situation()));
		}
		return this.changes.isEmpty() ? null : String.join("\n", this.changes);
	}

	private void changed(String what, String old, String now) {
		if (!said(old).equals(said(now))) {
			this.changes.add(what + "：" + said(old) + " → " + said(now));
		}
	}

	private static String time(Outline outline) {
		return (outline.from() == null) ? null : outline.from() + ((outline.to() != null) ? "–" + outline.to() : "");
	}

	private static String said(String text) {
		return (text == null || text.isEmpty()) ? "（没有）" : text;
	}

}
