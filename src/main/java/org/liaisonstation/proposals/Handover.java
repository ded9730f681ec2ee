package org.liaisonstation.proposals;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * To whom a proposal is given (交办): one 主办 with 协办, or several 分办.
 *
 * @param instruction 办理要求, or null
 */
public record Handover(List<Part> parts, String instruction) {

	/** A unit and its part. */
	public record Part(TaskPart part, UUID unitId) {

	}

	public Handover {
		parts = List.copyOf(parts);
		if (parts.isEmpty() || new HashSet<>(parts.stream().map(Part::unitId).toList()).size() < parts.size()) {
			throw new IllegalArgumentException("a proposal goes to units, each once");
		}
	}

	public static Handover to(UUID lead, Collection<UUID> joint, String instruction) {
		List<Part> parts = new ArrayList<>(List.of(new Part(TaskPart.LEAD, lead)));
		joint.stream()
			.filter((unit) -> !unit.equals(lead))
			.forEach((unit) -> parts.add(new Part(TaskPart.JOINT, unit)));
		return new Handover(parts, instruction);
	}

	public static Handover separately(Collection<UUID> units, String instruction) {
		return new Handover(units.stream().map((unit) -> new Part(TaskPart.SEPARATE, unit)).toList(), instruction);
	}

}
