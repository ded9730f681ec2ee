package org.liaisonstation.supervision.projects;

import java.time.Clock;
import java.time.Instant;

import org.liaisonstation.settings.Settings;

import org.springframework.stereotype.Component;

/** The bands of the five colours, as the settings have them now. */
@Component
public class ProjectColours {

	private final Settings settings;

	private final Clock clock;

	ProjectColours(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/** Asked once for all projects of a page. */
	public Scale scale() {
		Instant now = this.clock.instant();
		return new Scale(this.settings.number("projects.red-below", now),
				this.settings.number("projects.orange-below", now), this.settings.number("projects.yellow-below", now));
	}

	/**
	 * Percentages below which a project is red, orange, yellow; above it is green.
	 */
	public record Scale(int red, int orange, int yellow) {

		public Band of(ProjectState state, int percent) {
			return switch (state) {
				case ACCEPTED -> new Band(ProjectColour.BLUE, percent, "已验收");
				case STOPPED -> new Band(ProjectColour.GREY, percent, "已中止");
				case UNDER_WAY, FINISHED -> open(percent);
			};
		}

		private Band open(int percent) {
			if (percent < this.red) {
				return new Band(ProjectColour.RED, percent, "进度不足 " + this.red + "%");
			}
			if (percent < this.orange) {
				return new Band(ProjectColour.ORANGE, percent, "进度不足 " + this.orange + "%");
			}
			return (percent < this.yellow) ? new Band(ProjectColour.YELLOW, percent, "进度不足 " + this.yellow + "%")
					: new Band(ProjectColour.GREEN, percent,
							(percent < 100) ? "进度 " + this.yellow + "% 以上" : "已完工，待验收");
		}

		/** How the colours read, in one line for a reader who does not know them. */
		public String legend() {
			return "红色不足 %d%%，橙色不足 %d%%，黄色不足 %d%%，绿色 %d%% 以上，蓝色已验收".formatted(this.red, this.orange, this.yellow,
					this.yellow);
		}

	}

	/** A colour with the words that carry it alone. */
	public record Band(ProjectColour colour, int percent, String words) {

		public String css() {
			return this.colour.css();
		}

		/** 橙色 · 进度不足 60%. */
		public String label() {
			return this.colour.label() + " · " + this.words;
		}

	}

}
