package org.liaisonstation.ledgers;

/** As many ledgers are being written as may be at a time. */
public class LedgersBusy extends RuntimeException {

	public static final String WORDS = "现在有台账正在生成（每个账号一次一份，全站同时两份），请等它完成后再导出。";

	LedgersBusy() {
		super("too many ledgers are being written", null, false, false);
	}

}
