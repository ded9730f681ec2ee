package org.liaisonstation.supervision.projects;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.imageio.ImageIO;

import jakarta.persistence.EntityManager;
import org.liaisonstation.accounts.Role;
import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.files.CleanFile;
import org.liaisonstation.files.Files;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.UnitKind;
import org.liaisonstation.units.Units;

import org.springframework.stereotype.Component;

/** Units and projects by the same doors as the real ones, written and read again. */
@Component
public class ProjectMother {

	private final ProjectDesk desk;

	private final ProgressDesk progress;

	private final Units units;

	private final EntityManager entities;

	ProjectMother(ProjectDesk desk, ProgressDesk progress, Units units, EntityManager entities) {
		this.desk = desk;
		this.progress = progress;
		this.units = units;
		this.entities = entities;
	}

	/** An account of a unit of its own. */
	public Viewer unit(String code) {
		Unit unit = this.units.save(new Unit(code, "实事单位" + code, UnitKind.INTERNAL, LocalDate.of(2026, 1, 4)));
		this.entities.flush();
		return new Viewer(UUID.randomUUID(), "unit" + code, "路科长", Set.of(Role.UNIT), null, unit.id(), null);
	}

	public Project project(Viewer unit, LocalDate dueOn, ProjectOrigin origin, Viewer office) {
		return written(this.desk.register(2026, new ProjectWords("老小区充电棚", "十四处，惠及三千户。", new BigDecimal("120.5"),
				"街道财政", unit.unitId(), dueOn, "群众集中反映"), origin, office));
	}

	public Project reported(Project project, int month, int percent, Viewer by) {
		return written(this.progress.report(project.id(), fresh(project).version(), YearMonth.of(2026, month), percent,
				"进度内部文字" + month, null, (percent == 100) ? List.of(picture("竣工.png")) : List.of(), by));
	}

	public Project checked(Project project, int month, int percent, Viewer unit, Viewer office) {
		Project reported = reported(project, month, percent, unit);
		return written(this.progress.check(reported.id(), reported.version(),
				reported.progressOf(YearMonth.of(2026, month)).orElseThrow().id(), office));
	}

	public Project accepted(Project project, LocalDate day, Viewer director) {
		return written(this.desk.accept(project.id(), fresh(project).version(), day, "逐项看过，合格",
				List.of(picture("验收单.png")), director));
	}

	public Project fresh(Project project) {
		return written(project);
	}

	private Project written(Project project) {
		this.entities.flush();
		this.entities.clear();
		Project read = this.entities.find(Project.class, project.id());
		read.newestFirst().size();
		read.progress().size();
		return read;
	}

	public static CleanFile picture(String name) {
		return Files.clean(name, pictureBytes());
	}

	static byte[] pictureBytes() {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
			return bytes.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
