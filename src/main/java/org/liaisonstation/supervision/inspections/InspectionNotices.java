package org.liaisonstation.supervision.inspections;

import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

import org.liaisonstation.inbox.About;
import org.liaisonstation.inbox.Audience;
import org.liaisonstation.inbox.News;
import org.liaisonstation.inbox.Notices;

import org.springframework.stereotype.Component;

/**
 * Who is told of inspections and findings, in the transaction of the act: whoever has to
 * do the next thing. The words fit a mail and a group chat: a number, and no title.
 */
@Component
class InspectionNotices {

	private static final News PLANNED = news("planned", "有一次检查请您参加", false);

	private static final News DROPPED = news("dropped", "原请您参加的检查，您不用参加了", false);

	private static final News CANCELLED = news("withdrawn", "请您参加的检查已经撤销", false);

	private static final News SENT = news("sent", "检查发现的问题交您单位整改，请签收", true);

	private static final News AGAIN = news("again", "复查没有到位，请继续整改", true);

	private static final News RECALLED = news("recalled", "交您单位整改的问题已经收回", true);

	private static final News REPORTED = news("reported", "承办单位报告了整改情况，请复查", true);

	private static final News SOON = news("mending_soon", "整改期限快到了，请按期报告整改情况", true);

	private static final News LATE = news("mending_late", "整改已经超期，请尽快报告整改情况", true);

	private final Notices notices;

	InspectionNotices(Notices notices) {
		this.notices = notices;
	}

	private static News news(String kind, String text, boolean forGroup) {
		return new News("inspection." + kind, text, forGroup);
	}

	void planned(Inspection inspection, Stream<UUID> deputies) {
		tell(inspection, PLANNED, deputies);
	}

	/** They do not find it any more; what they were told of it goes with it. */
	void dropped(Inspection inspection, Collection<UUID> deputies) {
		if (!deputies.isEmpty()) {
			this.notices.takeBack(new About(inspection.id(), inspection.number(), "/desk/inspections", false), DROPPED,
					deputies.stream().map(Audience::deputy).toArray(Audience[]::new));
		}
	}

	void cancelled(Inspection inspection) {
		tell(inspection, CANCELLED, inspection.participants().stream());
	}

	private void tell(Inspection inspection, News news, Stream<UUID> deputies) {
		this.notices.tell(new About(inspection.id(), inspection.number(), inspection.href(), false), news,
				deputies.map(Audience::deputy).toArray(Audience[]::new));
	}

	void sent(Finding finding) {
		tell(finding, SENT, Audience.unit(finding.unitId()));
	}

	void again(Finding finding) {
		tell(finding, AGAIN, Audience.unit(finding.unitId()));
	}

	void recalled(Finding finding) {
		this.notices.takeBack(new About(finding.id(), finding.number(), "/desk/findings", false), RECALLED,
				Audience.unit(finding.unitId()));
	}

	void reminded(Finding finding, Mending.Reminded how) {
		tell(finding, (how == Mending.Reminded.LATE) ? LATE : SOON, Audience.unit(finding.unitId()));
	}

	void reported(Finding finding) {
		tell(finding, REPORTED, Audience.director());
	}

	private void tell(Finding finding, News news, Audience to) {
		this.notices.tell(new About(finding.id(), finding.number(), finding.href(), false), news, to);
	}

}
