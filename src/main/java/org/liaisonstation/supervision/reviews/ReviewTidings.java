package org.liaisonstation.supervision.reviews;

import java.util.Locale;

import org.liaisonstation.inbox.News;

/** What people are told about work reviews; the same words for every one. */
enum ReviewTidings {

	CHECK_YOURSELF("工作评议已开始，请您单位提交自查报告", true), HANDED_OVER("评议意见已交办，请查看", true), TO_MEND("有问题列入整改清单，请按期整改", true),
	MENDED("单位已报告整改", true);

	private final News news;

	ReviewTidings(String text, boolean forGroup) {
		this.news = new News("review." + name().toLowerCase(Locale.ROOT), text, forGroup);
	}

	News news() {
		return this.news;
	}

}
