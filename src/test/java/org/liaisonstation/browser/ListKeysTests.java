package org.liaisonstation.browser;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A clerk without a mouse goes through the list: rows, pages, the search, several rows at
 * once.
 */
@BrowserTest
class ListKeysTests {

	private static final String ROW = "return document.activeElement.closest('tbody tr')";

	@Test
	void theListIsWorkedWithTheKeyboardAlone(Browser browser) {
		browser.signIn("staff").open("/desk/requests?view=all");
		Keyboard keys = new Keyboard(browser);
		keys.type("j");
		assertThat(row(browser)).isEqualTo(row(browser, 0));
		keys.type("j").type(Keys.ARROW_DOWN).type("k");
		assertThat(row(browser)).isEqualTo(row(browser, 1));

		String first = row(browser, 0);
		browser.leaveBy(() -> keys.type("n"));
		assertThat(row(browser, 0)).isNotEqualTo(first);
		browser.leaveBy(() -> keys.type(Keys.ARROW_LEFT));
		assertThat(row(browser, 0)).isEqualTo(first);

		keys.type("/").type("jxn?路灯");
		assertThat(browser.script("return document.activeElement.value")).as("typed, and no key of the list")
			.isEqualTo("jxn?路灯");
		browser.open("/desk/requests?view=all");

		keys.type("?");
		assertThat(browser.script("return document.querySelector('dialog').open")).isEqualTo(true);
		keys.type("j").type(Keys.ESCAPE);
		assertThat(browser.script(ROW)).as("no row is gone to behind the help").isNull();

		keys.type("j").type("x").type("j").type("x");
		assertThat(browser.text()).contains("已选 2 件");
		keys.tabTo("写内部备注").enter();
		keys.tabTo("备注 必填").type("已电话联系。").tabTo("写内部备注").enter();
		assertThat(browser.text()).contains("写内部备注：成功 2 件，未办 0 件");

		keys.type("j").enter();
		assertThat(browser.path()).startsWith("/desk/requests/");
		assertThat(browser.text()).contains("已电话联系。");

		browser.open("/desk/requests?view=all").script("document.querySelector('input[name=row]').focus()");
		keys.enter();
		assertThat(browser.path()).matches("/desk/requests/[0-9a-f-]{36}");
	}

	@Test
	void theKeysCanBeSwitchedOff(Browser browser) {
		browser.signIn("staff").open("/desk/requests?view=all");
		Keyboard keys = new Keyboard(browser);
		keys.type("?").tabTo("停用单键操作").type(Keys.ENTER).type(Keys.ESCAPE);
		browser.open("/desk/requests?view=all");
		keys.type("j");
		assertThat(browser.script(ROW)).isNull();
		keys.tabTo("键盘操作").type(Keys.ENTER).tabTo("启用单键操作").type(Keys.ENTER).type(Keys.ESCAPE).type("j");
		assertThat(browser.script(ROW)).isNotNull();
	}

	private static String row(Browser browser) {
		return (String) browser.script(ROW + ".querySelector('.num').innerText");
	}

	private static String row(Browser browser, int number) {
		return (String) browser
			.script("return document.querySelectorAll('tbody tr')[" + number + "].querySelector('.num').innerText");
	}

}
