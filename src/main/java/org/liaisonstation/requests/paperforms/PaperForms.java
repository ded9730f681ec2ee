package org.liaisonstation.requests.paperforms;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.audit.Recorded;
import org.liaisonstation.forms.NotFound;
import org.liaisonstation.forms.NumberSeries;
import org.liaisonstation.forms.StalePage;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the office does with blank registration forms: print a batch, key one in, make one
 * void.
 */
@Service
@Transactional
public class PaperForms {

	private static final String SERIES = "ZB";

	private final PaperBatches batches;

	private final PaperSheets sheets;

	private final NumberSeries numbers;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PaperForms(PaperBatches batches, PaperSheets sheets, NumberSeries numbers, ApplicationEventPublisher events,
			Clock clock) {
		this.batches = batches;
		this.sheets = sheets;
		this.numbers = numbers;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A new batch, its numbers without a gap.
	 * @param pointId the liaison point where the forms will lie, or null
	 */
	public PaperBatch print(int size, UUID pointId, Viewer by) {
		ZonedDateTime now = ZonedDateTime.now(this.clock);
		PaperBatch batch = this.batches.save(new PaperBatch(size, pointId, now.toInstant(), by.displayName()));
		this.events.publishEvent(
				Recorded.of("paper-batch.printed", "paper-batch", batch.id(), Map.of("size", String.valueOf(size))));
		for (int i = 0; i < size; i++) {
			this.sheets.save(new PaperForm(batch, this.numbers.nextNumber(SERIES, now.getYear())));
		}
		return batch;
	}

	/**
	 * @throws NotFound if no form has that code
	 */
	@Transactional(readOnly = true)
	public PaperForm find(String code) {
		return this.sheets.findByCode(code).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	public PaperBatch batch(UUID id) {
		return this.batches.findById(id).orElseThrow(NotFound::new);
	}

	/** The forms of a batch, by number. */
	@Transactional(readOnly = true)
	public List<PaperForm> of(PaperBatch batch) {
		return this.sheets.findByBatchIdOrderByNumber(batch.id());
	}

	/**
	 * 录入: the request that was made of the form, in the same transaction.
	 * @throws StalePage if the form was keyed in before or is void
	 */
	public void keyIn(String code, UUID requestId, Viewer by) {
		PaperForm form = find(code);
		form.keyIn(requestId, this.clock.instant(), by.displayName());
		this.sheets.save(form);
	}

	/** 作废. */
	public void makeVoid(String code, Long version, String reason, Viewer by) {
		PaperForm form = find(code);
		form.requireBlank();
		if (!form.version().equals(version)) {
			throw new StalePage(form.number(), form.href(), null, null, null);
		}
		form.makeVoid(reason, this.clock.instant(), by.displayName());
		this.sheets.save(form);
	}

}
