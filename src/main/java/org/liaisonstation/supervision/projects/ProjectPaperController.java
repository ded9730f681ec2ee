package org.liaisonstation.supervision.projects;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.deputies.Deputy;
import org.liaisonstation.paper.OfficialDocument;
import org.liaisonstation.station.StationProfiles;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * 项目进度表 on A4, and in Word. The file is a POST, because every one that leaves is in the
 * trail.
 */
@Controller
@RequestMapping("/desk/projects/{id}/print")
@Transactional
class ProjectPaperController {

	private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

	private static final int[] FORM = { 1900, 6940 };

	private static final int[] MONTHS = { 1500, 1000, 4740, 1600 };

	private final ProjectPages pages;

	private final ProjectAccess access;

	private final ProjectChoices choices;

	private final ProjectColours colours;

	private final StationProfiles profiles;

	private final ApplicationEventPublisher events;

	ProjectPaperController(ProjectPages pages, ProjectAccess access, ProjectChoices choices, ProjectColours colours,
			StationProfiles profiles, ApplicationEventPublisher events) {
		this.pages = pages;
		this.access = access;
		this.choices = choices;
		this.colours = colours;
		this.profiles = profiles;
		this.events = events;
	}

	@GetMapping
	public String paper(@PathVariable UUID id, Viewer viewer, Model model) {
		this.pages.open(id, viewer, model);
		return "supervision/projects/paper";
	}

	@PostMapping
	public void word(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
		Project project = this.access.findVisible(id, viewer);
		this.events.publishEvent(Recorded.of("project.downloaded", Project.KIND, id, Map.of("part", "项目进度表")));
		response.setContentType(WORD);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(project.number() + "项目进度表.docx", StandardCharsets.UTF_8)
					.build()
					.toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		document(project).write(response.getOutputStream());
	}

	private OfficialDocument document(Project project) {
		ProjectWords words = project.words();
		OfficialDocument document = new OfficialDocument(List.of("民生实事项目进度表"));
		document.table(List.of("项目", words.title()), FORM,
				rows("编号", project.number(), "年度", String.valueOf(project.year()), "来源",
						(words.sourceText() != null) ? words.sourceText() : "", "内容和规模", words.content(), "投资",
						cost(words), "资金来源", words.money(), "责任单位", this.choices.unitName(project.unitId()), "完成时限",
						DAY.format(project.dueOn()), "监督代表",
						this.choices.named(project).stream().map(Deputy::name).collect(Collectors.joining("、")), "现在",
						this.colours.scale().of(project.state(), project.percent()).label() + "，" + project.percent()
								+ "%，" + project.state().label()));
		document.note("月进度");
		document.table(List.of("月份", "进度", "做了什么", "核实"), MONTHS,
				project.progress()
					.stream()
					.map((one) -> pieces(one.monthWords(), one.percent() + "%", one.text(),
							one.isChecked() ? one.checkedByName() : one.state().label()))
					.toList());
		if (project.acceptance() != null) {
			document.note("验收：" + DAY.format(project.acceptance().on()) + "，" + project.acceptance().text());
		}
		if (project.satisfaction() != null) {
			document.note("测评：" + project.satisfaction().words() + "，满意率 " + project.satisfaction().rate() + "。");
		}
		document.signature(this.profiles.current().host(), this.choices.today());
		return document;
	}

	private static String cost(ProjectWords words) {
		return (words.cost() != null) ? words.cost().toPlainString() + " 万元" : "";
	}

	private static List<List<OfficialDocument.Piece>> rows(String... texts) {
		List<List<OfficialDocument.Piece>> rows = new ArrayList<>();
		for (int i = 0; i < texts.length; i += 2) {
			rows.add(pieces(texts[i], texts[i + 1]));
		}
		return rows;
	}

	private static List<OfficialDocument.Piece> pieces(String... texts) {
		List<OfficialDocument.Piece> pieces = new ArrayList<>();
		for (String text : texts) {
			pieces.add(OfficialDocument.Piece.of((text != null) ? text : ""));
		}
		return pieces;
	}

}
