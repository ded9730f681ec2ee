package org.liaisonstation.supervision.inspections;

import java.util.List;
import java.util.Optional;

import org.liaisonstation.files.CleanFile;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.units.Unit;
import org.liaisonstation.units.Units;
import org.liaisonstation.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a unit without an account does through a one-time link: signs for one finding and
 * reports its mending, which uses the link up.
 */
@Service
@Transactional
public class MendingDoor {

	private final FindingLinks links;

	private final Findings findings;

	private final FindingDesk desk;

	private final Units units;

	private final MendingClock clock;

	private final Vault vault;

	MendingDoor(FindingLinks links, Findings findings, FindingDesk desk, Units units, MendingClock clock, Vault vault) {
		this.links = links;
		this.findings = findings;
		this.desk = desk;
		this.units = units;
		this.clock = clock;
		this.vault = vault;
	}

	/** A finding as its link shows it. */
	record Opened(FindingLink link, Finding finding, Unit unit) {

	}

	/** Whether the report was handed in through this link. */
	@Transactional(readOnly = true)
	boolean isUsed(String code) {
		return find(code).filter(FindingLink::isUsed).isPresent();
	}

	/**
	 * Opens the finding of a link, with a trace; nothing where there is none that opens.
	 */
	Optional<Opened> open(String code) {
		Optional<Opened> opened = opened(code);
		opened.ifPresent((one) -> {
			one.link().opened();
			this.links.save(one.link());
			one.finding().inspection().title();
			one.finding().mendings().size();
		});
		return opened;
	}

	/**
	 * 签收 by whoever holds the paper.
	 * @param name 经办人, who has no account that would say so
	 * @throws NotFound where the link does not open (any more)
	 */
	public Finding sign(String code, Long version, String name) {
		Opened opened = opened(code).orElseThrow(NotFound::new);
		requireFresh(opened, version);
		opened.finding().sign(this.clock.instant(), by(opened, name));
		return this.findings.save(opened.finding());
	}

	/**
	 * 报告整改情况, which uses the link up.
	 * @throws NotFound where the link does not open (any more)
	 */
	public Finding report(String code, Long version, String name, String text, List<CleanFile> evidence) {
		Opened opened = opened(code).orElseThrow(NotFound::new);
		requireFresh(opened, version);
		return this.desk.report(opened.finding(), text, evidence, by(opened, name), null);
	}

	private static String by(Opened opened, String name) {
		return name + "（" + opened.unit().name() + "，一次性链接）";
	}

	private static void requireFresh(Opened opened, Long version) {
		if (!opened.finding().version().equals(version)) {
			throw new InspectionRefused(opened.finding().number(), opened.link().href(), "这件事刚刚有了变化。");
		}
	}

	private Optional<FindingLink> find(String code) {
		return this.links.findByFingerprint(this.vault.fingerprint(code));
	}

	/** One of an earlier mending, or of a finding that was recalled, opens nothing. */
	private Optional<Opened> opened(String code) {
		return find(code).filter((link) -> link.opensAt(this.clock.instant()))
			.flatMap((link) -> this.findings.findById(link.findingId())
				.filter((finding) -> finding.state().isWithUnit() && finding.round() == link.round())
				.map((finding) -> new Opened(link, finding, this.units.findById(finding.unitId()).orElseThrow())));
	}

}
