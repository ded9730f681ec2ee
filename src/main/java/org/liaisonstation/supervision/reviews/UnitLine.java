package org.liaisonstation.supervision.reviews;

import java.util.List;

import org.liaisonstation.calendar.TimeLeft;

/** A unit of a review as a page shows it, with its matters and their lights. */
public record UnitLine(ReviewedUnit unit, String name, List<MatterLine> matters) {

	/** An item of 问题清单 and how it stands in time. */
	public record MatterLine(ReviewMatter matter, TimeLeft light) {
	}

}
