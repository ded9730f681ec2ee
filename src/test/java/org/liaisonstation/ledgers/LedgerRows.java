package org.liaisonstation.ledgers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.liaisonstation.accounts.Viewer;
import org.liaisonstation.paper.LedgerColumn;

import static org.assertj.core.api.Assertions.assertThat;

/** What a ledger hands out, by the names of its columns. */
public final class LedgerRows {

	private LedgerRows() {
	}

	/** As many as it counts. */
	public static List<Map<String, Object>> of(Ledger ledger, LedgerOrder order, Viewer viewer) throws IOException {
		LedgerContent content = ledger.of(order, viewer);
		List<String> names = content.columns().stream().map(LedgerColumn::name).toList();
		List<Map<String, Object>> rows = new ArrayList<>();
		content.read((values) -> {
			Map<String, Object> row = new LinkedHashMap<>();
			for (int i = 0; i < names.size(); i++) {
				row.put(names.get(i), values.get(i));
			}
			rows.add(row);
		});
		assertThat(content.count()).isEqualTo(rows.size());
		return rows;
	}

}
