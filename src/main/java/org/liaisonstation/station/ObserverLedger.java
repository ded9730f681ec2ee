package org.liaisonstation.station;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.ledgers.Ledger;
import org.liaisonstation.ledgers.LedgerContent;
import org.liaisonstation.ledgers.LedgerOrder;
import org.liaisonstation.paper.LedgerColumn;

import org.springframework.stereotype.Component;

/** 观察员台账: who was appointed in a period, and what he handed in then. */
@Component
class ObserverLedger implements Ledger {

	private static final String CODE = "OBSERVERS";

	private static final String TITLE = "民情观察员台账";

	private final Observers observers;

	private final HandIns handIns;

	private final StationProfiles profiles;

	ObserverLedger(Observers observers, HandIns handIns, StationProfiles profiles) {
		this.observers = observers;
		this.handIns = handIns;
		this.profiles = profiles;
	}

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public String countedBy() {
		return "聘期";
	}

	@Override
	public LedgerContent of(LedgerOrder order, Viewer viewer) {
		return new Content(order);
	}

	/** Those whose appointment was in force on any day of the period. */
	private List<Observer> appointed(LedgerOrder order) {
		return this.observers.search("", null)
			.stream()
			.filter((observer) -> order.to() == null || !observer.termFrom().isAfter(order.to()))
			.filter((observer) -> order.from() == null || !observer.lastDay().isBefore(order.from()))
			.toList();
	}

	private final class Content implements LedgerContent {

		private final LedgerOrder order;

		private Content(LedgerOrder order) {
			this.order = order;
		}

		@Override
		public String code() {
			return CODE;
		}

		@Override
		public String title() {
			return TITLE;
		}

		@Override
		public String period() {
			return this.order.period();
		}

		@Override
		public String unit() {
			return ObserverLedger.this.profiles.current().name();
		}

		@Override
		public String rowUnit() {
			return "名";
		}

		@Override
		public boolean personal() {
			return this.order.personal();
		}

		@Override
		public List<LedgerColumn> columns() {
			List<LedgerColumn> columns = new ArrayList<>(List.of(LedgerColumn.of("姓名", 12), LedgerColumn.of("选区", 18),
					LedgerColumn.of("村居", 18), LedgerColumn.of("聘书编号", 22), LedgerColumn.of("聘期", 28)));
			if (personal()) {
				columns.add(LedgerColumn.of("电话", 16));
			}
			columns.add(LedgerColumn.summed("上报件数", 12));
			columns.add(LedgerColumn.summed("其中已办结", 12));
			return columns;
		}

		@Override
		public long count() {
			return appointed(this.order).size();
		}

		@Override
		public void read(Rows rows) throws IOException {
			List<Observer> observers = appointed(this.order);
			Map<UUID, HandIns.Count> counts = ObserverLedger.this.handIns
				.of(observers.stream().map(Observer::id).toList(), this.order.from(), this.order.to());
			for (Observer observer : observers) {
				rows.next(values(observer, counts.getOrDefault(observer.id(), HandIns.Count.NONE)));
			}
		}

		private List<?> values(Observer observer, HandIns.Count count) {
			List<Object> values = new ArrayList<>();
			values.add(observer.name());
			values.add(observer.constituency().name());
			values.add((observer.place() != null) ? observer.place().name() : "全选区");
			values.add(observer.letterNumber());
			values.add(observer.termFrom() + " 至 " + observer.lastDay() + ((observer.endedOn() != null) ? "（解聘）" : ""));
			if (personal()) {
				values.add(observer.phone());
			}
			values.add(count.handedIn());
			values.add(count.closed());
			return values;
		}

		@Override
		public Map<String, String> facts() {
			return Map.of("period", this.order.period());
		}

	}

}
