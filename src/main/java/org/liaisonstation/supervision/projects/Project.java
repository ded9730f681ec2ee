package org.liaisonstation.supervision.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.deputies.DutyWithdrawn;
import org.liaisonstation.forms.NotFound;

/**
 * A livelihood project (民生实事项目) of a year: a unit builds it and reports each month, the
 * office checks, deputies watch, the director accepts. Never deleted.
 */
@Entity
@Table(name = "project")
public class Project extends ProjectFacts {

	/** The kind of its node in a chain, and of its record in the trail. */
	public static final String KIND = "project";

	private static final int WHOLE = 100;

	protected Project() {
	}

	/** 列为民生实事. */
	static Project register(int year, ProjectWords words, ProjectOrigin origin, LocalDate today, Instant at,
			Viewer by) {
		Project project = new Project();
		project.id = Generators.timeBasedEpochGenerator().generate();
		project.year = year;
		project.origin = origin;
		project.state = ProjectState.UNDER_WAY;
		project.registeredOn = today;
		project.registeredAt = at;
		project.registeredByName = by.displayName();
		project.words = words;
		project.happened(ProjectStep.REGISTERED, at, by, null);
		return project;
	}

	/** The number is taken last before the commit. */
	void numbered(String number) {
		if (this.number != null) {
			throw new IllegalStateException("numbered already");
		}
		this.number = number;
	}

	void edit(ProjectWords words, Instant at, Viewer by) {
		require(ProjectAct.EDIT);
		String before = words.dueOn().equals(dueOn()) ? null : "完成时限由 " + dueOn() + " 改为 " + words.dueOn();
		this.words = words;
		happened(ProjectStep.EDITED, at, by, before);
	}

	/**
	 * 报送 or 更正月进度: one report for a month. Less than what was checked before needs a
	 * reason, and the whole needs something to see.
	 * @param current the month that it is now
	 */
	ProjectProgress report(YearMonth month, ProjectProgress.Report report, YearMonth current, Instant at, Viewer by) {
		require(ProjectAct.REPORT);
		refuseIf(month.isAfter(current) || month.getYear() < this.year, "只能报送本年度到本月为止的进度。");
		refuseIf(isLower(month, report.percent()) && report.lowerReason() == null, "比上次核实的进度低，要写明原因。");
		ProjectProgress there = progressOf(month).orElse(null);
		refuseIf(report.percent() == WHOLE && !report.evidenced() && (there == null || !there.isEvidenced()),
				"进度 100% 要有照片或者材料。");
		ProjectProgress written = (there != null) ? there : new ProjectProgress(this, month);
		String text = written.monthWords() + " " + report.percent() + "%";
		if (there == null) {
			this.progress.add(written);
		}
		else {
			text += "（原报 " + there.percent() + "%：" + there.text() + "）";
		}
		written.write(report, by.unitId() != null && by.unitId().equals(unitId()), at, by);
		settle();
		happened((there != null) ? ProjectStep.PROGRESS_CORRECTED : ProjectStep.PROGRESS_REPORTED, at, by, text);
		return written;
	}

	/** Whether it is less than what was checked of that month or before. */
	boolean isLower(YearMonth month, int percent) {
		return lastChecked(month).filter((last) -> percent < last.percent()).isPresent();
	}

	/** 核实. The whole of it finishes the project, which then waits to be accepted. */
	void check(UUID progressId, Instant at, Viewer by) {
		require(ProjectAct.CHECK);
		ProjectProgress one = reported(progressId);
		one.check(at, by);
		settle();
		happened(ProjectStep.PROGRESS_CHECKED, at, by, one.monthWords() + " " + one.percent() + "%");
	}

	/** 退回更正. */
	void sendBack(UUID progressId, String reason, Instant at, Viewer by) {
		require(ProjectAct.CHECK);
		ProjectProgress one = reported(progressId);
		one.sendBack(reason);
		happened(ProjectStep.PROGRESS_RETURNED, at, by, one.monthWords() + "：" + reason);
	}

	private ProjectProgress reported(UUID progressId) {
		ProjectProgress one = progress(progressId);
		refuseIf(one.state() != ProgressState.REPORTED, one.monthWords() + "的进度" + one.state().label() + "，不用再核实。");
		return one;
	}

	/**
	 * 催报 by the station itself, once before the last day of a month's progress and once
	 * after it.
	 */
	void remind(ProgressDue due, Instant at) {
		refuseIf(this.state != ProjectState.UNDER_WAY, "现在是“" + this.state.label() + "”，不用催报。");
		refuseIf(progressOf(due.month()).filter((one) -> !one.isReturned()).isPresent(), due.monthWords() + "的进度已经报送。");
		refuseIf(isReminded(due.month(), due.isLate()), "已经催报过。");
		reminderOf(due.month()).sent(due.isLate(), at);
		noted(ProjectStep.PROGRESS_REMINDED, at, "系统", due.monthWords() + "进度" + due.words());
	}

	/**
	 * 撤下材料: what must not be seen, a face for instance. The last one that shows the whole
	 * is not taken down: another comes first.
	 */
	void withdrawFile(UUID progressId, boolean last, String reason, Instant at, Viewer by) {
		ProjectProgress one = progress(progressId);
		refuseIf(last && one.percent() == WHOLE, "进度 100% 要有照片或者材料，请先补上另外的再撤下。");
		one.withdrawn(last);
		happened(ProjectStep.FILE_WITHDRAWN, at, by, one.monthWords() + "：" + reason);
	}

	/** It stands where the last checked month says. */
	private void settle() {
		this.percent = this.progress.stream()
			.filter(ProjectProgress::isChecked)
			.max(Comparator.comparing(ProjectProgress::month))
			.map(ProjectProgress::percent)
			.orElse(0);
		this.state = (this.percent == WHOLE) ? ProjectState.FINISHED : ProjectState.UNDER_WAY;
	}

	/** 确定监督代表: these and no others. */
	void nameWatchers(Collection<Watching> deputies, LocalDate today, Instant at, Viewer by) {
		require(ProjectAct.NAME_WATCHERS);
		List<UUID> named = deputies.stream().map(Watching::deputyId).toList();
		this.watchers.stream()
			.filter((one) -> one.isWatching() && !named.contains(one.deputyId()))
			.forEach((one) -> one.release(today));
		deputies.stream()
			.map(Watching::deputyId)
			.filter((deputy) -> !watching().contains(deputy))
			.forEach((deputy) -> this.watchers.add(new ProjectWatcher(this, deputy, today)));
		happened(ProjectStep.WATCHERS_NAMED, at, by,
				deputies.stream().map(Watching::name).collect(Collectors.joining("、")));
	}

	/** What a deputy who watches it saw there; it goes into his duty archive. */
	ProjectObservation observe(LocalDate day, String text, LocalDate today, Instant at, Viewer deputy) {
		require(ProjectAct.OBSERVE);
		refuseIf(day.isAfter(today), "察看日期不能在今天以后。");
		if (!watching().contains(deputy.deputyId())) {
			throw new NotFound();
		}
		ProjectObservation seen = new ProjectObservation(this, deputy.deputyId(), deputy.displayName(), day, text, at);
		this.observations.add(seen);
		registerEvent(seen.duty());
		happened(ProjectStep.OBSERVED, at, deputy, null);
		return seen;
	}

	/** It was not so; it stays written down and is no duty any more. */
	void withdrawObservation(UUID observationId, String reason, Instant at, Viewer by) {
		ProjectObservation seen = this.observations.stream()
			.filter((one) -> one.id().equals(observationId))
			.filter((one) -> by.isOffice() || one.deputyId().equals(by.deputyId()))
			.findFirst()
			.orElseThrow(NotFound::new);
		refuseIf(seen.isWithdrawn(), "这条察看记录已经撤回。");
		seen.withdraw(reason, at);
		registerEvent(new DutyWithdrawn(seen.deputyId(), seen.id()));
		happened(ProjectStep.OBSERVATION_WITHDRAWN, at, by, reason);
	}

	/** 验收, by the director, once all of it was checked to be there. */
	void accept(LocalDate day, String text, LocalDate today, Instant at, Viewer by) {
		require(ProjectAct.ACCEPT);
		refuseIf(day.isAfter(today), "验收日期不能在今天以后。");
		this.acceptance = new Acceptance(day, text, by.displayName());
		this.state = ProjectState.ACCEPTED;
		happened(ProjectStep.ACCEPTED, at, by, text);
	}

	/**
	 * 登记测评; counted again, the new numbers stand and the old ones stay in the history.
	 */
	void survey(Satisfaction counted, LocalDate today, Instant at, Viewer by) {
		require(ProjectAct.SURVEY);
		refuseIf(counted.on().isAfter(today) || counted.on().isBefore(this.acceptance.on()), "测评日期要在验收以后，不能晚于今天。");
		if (!counted.isSound()) {
			throw new IllegalArgumentException("the answers do not add up: " + counted);
		}
		this.satisfaction = counted;
		happened(ProjectStep.SURVEYED, at, by, counted.words());
	}

	/** 中止, by the director. */
	void stop(String reason, LocalDate today, Instant at, Viewer by) {
		require(ProjectAct.STOP);
		this.state = ProjectState.STOPPED;
		this.stop = new Stop(today, reason, by.displayName());
		happened(ProjectStep.STOPPED, at, by, reason);
	}

	/** 恢复实施: it stands again where its progress had come to. */
	void resume(String reason, Instant at, Viewer by) {
		require(ProjectAct.RESUME);
		this.stop = null;
		settle();
		happened(ProjectStep.RESUMED, at, by, reason);
	}

	void require(ProjectAct act) {
		refuseIf(!act.isPossible(this.state), "现在是“" + this.state.label() + "”，不能这样操作。");
	}

	private void refuseIf(boolean wrong, String why) {
		if (wrong) {
			throw new ProjectRefused(this.number, href(), why);
		}
	}

}
