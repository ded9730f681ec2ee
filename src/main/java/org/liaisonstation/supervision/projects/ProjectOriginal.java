package org.liaisonstation.supervision.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.Files;
import org.liaisonstation.files.StoredFile;
import org.liaisonstation.publication.Original;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A project beside its public text, with the pictures that are approved with it. State,
 * colour and percentages are public as soon as the office has checked them.
 */
@Component
class ProjectOriginal implements Original {

	private final Projects projects;

	private final ProjectChoices choices;

	private final Files files;

	ProjectOriginal(Projects projects, ProjectChoices choices, Files files) {
		this.projects = projects;
		this.choices = choices;
		this.files = files;
	}

	@Override
	public String kind() {
		return Project.KIND;
	}

	@Override
	public String label() {
		return "民生实事";
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<Map<String, String>> of(UUID subjectId, Viewer viewer) {
		return this.projects.findById(subjectId).filter((project) -> viewer.isOffice()).map((project) -> {
			Map<String, String> texts = new LinkedHashMap<>();
			texts.put("项目", project.title());
			texts.put("内容和规模", project.words().content());
			texts.put("责任单位", this.choices.unitName(project.unitId()));
			texts.put("完成时限", project.dueOn().toString());
			texts.put("月进度（百分数核实以后公开，文字不公开）",
					project.progress()
						.stream()
						.filter(ProjectProgress::isChecked)
						.map((one) -> one.monthWords() + " " + one.percent() + "%：" + one.text())
						.collect(Collectors.joining("\n")));
			texts.put("照片（随公示稿公开，没有核实的月份核实以后公开）", pictures(project));
			texts.put("验收意见", (project.acceptance() != null) ? project.acceptance().text() : null);
			texts.values().removeIf((text) -> text == null || text.isEmpty());
			return texts;
		});
	}

	/** Also of months that wait to be checked: with that alone they are public. */
	private String pictures(Project project) {
		Map<UUID, List<StoredFile>> files = this.files.of(ProgressDesk.EVIDENCE,
				project.progress().stream().map(ProjectProgress::id).toList());
		long count = files.values().stream().flatMap(List::stream).filter(StoredFile::isImage).count();
		return (count > 0) ? count + " 张，先在项目页面逐张看过" : null;
	}

}
