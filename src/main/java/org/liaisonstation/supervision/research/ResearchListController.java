package org.liaisonstation.supervision.research;

import java.util.List;

import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.forms.Choice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** 调研报告 and 调研活动: the lists. A filter that cannot be read is left out. */
@Controller
@RequestMapping("/desk/research")
class ResearchListController {

	private static final List<Choice> OFFICE = List.of(new Choice("all", "全部"), new Choice("drafts", "起草中"),
			new Choice("submitted", "待审定"), new Choice("undelivered", "待送达"), new Choice("waiting", "待反馈"),
			new Choice("late", "反馈超期"), new Choice("accepted", "已采用"), new Choice("withdrawn", "已撤销"));

	private static final List<Choice> DEPUTY = List.of(new Choice("all", "全部"), new Choice("mine", "我写的"),
			new Choice("sent-back", "退回修改"));

	private static final List<Choice> UNIT = List.of(new Choice("all", "全部"), new Choice("waiting", "待反馈"));

	private final VisitList visits;

	private final ReportList reports;

	ResearchListController(VisitList visits, ReportList reports) {
		this.visits = visits;
		this.reports = reports;
	}

	@GetMapping("/reports")
	String reports(@ModelAttribute("asked") ResearchFilter filter, BindingResult unreadable, Viewer viewer,
			Model model) {
		ReportAccess.requireReader(viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.reports.page(filter, viewer));
		model.addAttribute("counts", this.reports.counts(filter, viewer));
		model.addAttribute("views", viewer.isOffice() ? OFFICE : viewer.is(Role.DEPUTY) ? DEPUTY : UNIT);
		model.addAttribute("writes", ReportPermissions.writes(viewer));
		return "supervision/research/reports";
	}

	@GetMapping("/visits")
	String visits(@ModelAttribute("asked") ResearchFilter filter, BindingResult unreadable, Viewer viewer,
			Model model) {
		VisitAccess.requireReader(viewer);
		model.addAttribute("filter", filter);
		model.addAttribute("page", this.visits.page(filter));
		model.addAttribute("counts", this.visits.counts(filter));
		model.addAttribute("states", VisitState.values());
		return "supervision/research/visits";
	}

}
