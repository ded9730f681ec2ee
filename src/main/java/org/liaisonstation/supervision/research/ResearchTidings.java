package org.liaisonstation.supervision.research;

import java.util.Locale;

import org.liaisonstation.inbox.News;

/** What people are told about reports; the same words for every one. */
enum ResearchTidings {

	SUBMITTED("调研报告已提交，请审定", true), SENT_BACK("您的调研报告被退回，请修改后再提交", false), ACCEPTED("您的调研报告已采用", false),
	DELIVERED("有调研报告送达您单位，请按期反馈", true), ANSWERED("承办单位已反馈", true);

	private final News news;

	ResearchTidings(String text, boolean forGroup) {
		this.news = new News("research." + name().toLowerCase(Locale.ROOT), text, forGroup);
	}

	News news() {
		return this.news;
	}

}
