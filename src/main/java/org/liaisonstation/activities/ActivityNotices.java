package org.liaisonstation.activities;

import java.util.Collection;
import java.util.UUID;

import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.News;
import org.liaisonstation.inbox.Notices;

import org.springframework.stereotype.Component;

/**
 * Which deputies are told of an activity that is to take place, in the transaction of the
 * act. The words fit a mail: a number, and no title.
 */
@Component
class ActivityNotices {

	private static final News PLANNED = new News("activity.planned", "有一次活动请您参加", false);

	private static final News MOVED = new News("activity.moved", "请您参加的活动，时间或地点有变化", false);

	private static final News DROPPED = new News("activity.dropped", "原请您参加的活动，您不用参加了", false);

	private static final News CANCELLED = new News("activity.cancelled", "请您参加的活动已经取消", false);

	private final Notices notices;

	ActivityNotices(Notices notices) {
		this.notices = notices;
	}

	void planned(Activity activity, Collection<UUID> deputies) {
		tell(activity, PLANNED, deputies);
	}

	void moved(Activity activity) {
		tell(activity, MOVED, activity.expected());
	}

	void dropped(Activity activity, Collection<UUID> deputies) {
		if (!deputies.isEmpty()) {
			this.notices.takeBack(new About(activity.id(), activity.number(), "/desk/activities", false), DROPPED,
					audiences(deputies));
		}
	}

	void cancelled(Activity activity) {
		tell(activity, CANCELLED, activity.expected());
	}

	private void tell(Activity activity, News news, Collection<UUID> deputies) {
		if (!deputies.isEmpty()) {
			this.notices.tell(new About(activity.id(), activity.number(), activity.href(), false), news,
					audiences(deputies));
		}
	}

	private static Audience[] audiences(Collection<UUID> deputies) {
		return deputies.stream().map(Audience::deputy).toArray(Audience[]::new);
	}

}
