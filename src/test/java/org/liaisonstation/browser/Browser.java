package org.liaisonstation.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * What somebody does in front of the screen. Fields, answers, buttons and links are found
 * by the words that he sees.
 */
public class Browser {

	static final String PASSWORD = "Station-2026-demo";

	private static final String BUTTON_OR_LINK = "//button[normalize-space()='%1$s'] | //a[normalize-space()='%1$s']";

	private final ChromeDriver driver;

	private final String address;

	private Screen screen;

	private Object everywhere;

	Browser(ChromeDriver driver, String address) {
		this.driver = driver;
		this.address = address;
	}

	ChromeDriver driver() {
		return this.driver;
	}

	/** Whether something is there that a style sheet's selector names. */
	public boolean has(String selector) {
		return !this.driver.findElements(By.cssSelector(selector)).isEmpty();
	}

	/** As if it had just been opened, at the office. */
	void fresh() {
		nowhere();
		leave();
		forgetCookies();
		atDesk();
	}

	/** Runs a script in every page from now on, until somebody else sits down. */
	void everywhere(String script) {
		nowhere();
		this.everywhere = this.driver
			.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
			.get("identifier");
	}

	private void nowhere() {
		if (this.everywhere != null) {
			this.driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument",
					Map.of("identifier", this.everywhere));
			this.everywhere = null;
		}
	}

	void leave() {
		this.driver.get("about:blank");
	}

	/** The office's screen, 1366 pixels wide. */
	public Browser atDesk() {
		return at(Screen.DESK);
	}

	/** A telephone, 390 pixels wide. */
	public Browser onPhone() {
		return at(Screen.PHONE);
	}

	private Browser at(Screen screen) {
		this.screen = screen;
		return tall(screen.height);
	}

	/** The same screen, but that tall. */
	Browser tall(int height) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", this.screen.width, "height",
				height, "deviceScaleFactor", 1, "mobile", this.screen == Screen.PHONE));
		return this;
	}

	Screen screen() {
		return this.screen;
	}

	/** Another person sits down: nobody is signed in. */
	public Browser forgetCookies() {
		this.driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
		return this;
	}

	/** With one of the demo's accounts. */
	public Browser signIn(String account) {
		return forgetCookies().open("/login").fill("账号", account).fill("密码", PASSWORD).press("登录");
	}

	public Browser open(String path) {
		this.driver.get(this.address + path);
		return this;
	}

	/** The path of the page that is open. */
	public String path() {
		return this.driver.getCurrentUrl().substring(this.address.length()).replaceAll("[?#].*", "");
	}

	/** What the server answered for it. */
	public int status() {
		return ((Number) script("return performance.getEntriesByType('navigation')[0].responseStatus")).intValue();
	}

	/**
	 * Empties the form that needs something and sends it.
	 * @return whether there is one
	 */
	public boolean sendEmpty() {
		if (!has("main form[method=post] .need")) {
			return false;
		}
		leaveBy(() -> script("""
				const form = document.querySelector('main form[method=post] .need').closest('form');
				for (const field of form.querySelectorAll('input:not([type=hidden]), textarea, select')) {
				  if (['radio', 'checkbox'].includes(field.type)) field.checked = false; else field.value = '';
				}
				(form.querySelector('button.btn-primary') || form.querySelector('button')).click();"""));
		return true;
	}

	/** Sends a form of a page that has meanwhile become out of date. */
	public Browser sendStale(String button) {
		script("""
				document.querySelectorAll('main input[name=version]').forEach((field) => field.value = 4711);""");
		return press(button);
	}

	/** Everything that can be read on the page. */
	public String text() {
		return this.driver.findElement(By.tagName("main")).getText();
	}

	/** The time light at the head of a request, its colour and its words. */
	public String light() {
		WebElement light = this.driver.findElement(By.cssSelector(".head-line .light"));
		return light.getDomAttribute("class").replaceAll("light\\s+", "") + ": " + light.getText();
	}

	/** What a program gets at that address. */
	public String download(String path) {
		try (var answer = URI.create(this.address + path).toURL().openStream()) {
			return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Types into the field with that label, in place of what is there. */
	public Browser fill(String label, String text) {
		WebElement field = field(label);
		field.clear();
		field.sendKeys(text);
		return this;
	}

	public Browser attach(String label, Path file) {
		field(label).sendKeys(file.toAbsolutePath().toString());
		return this;
	}

	/** Chooses from a list. */
	public Browser select(String label, String option) {
		new Select(field(label)).selectByVisibleText(option);
		return this;
	}

	/** Ticks a box, if it is not ticked yet. */
	public Browser tick(String label) {
		String box = "//label[normalize-space()='%s']//input".formatted(label);
		return only(box).isSelected() ? this : click(box);
	}

	/** A day, as the field of a date takes it: 2026-05-01. */
	public Browser date(String label, String day) {
		script("arguments[0].value = arguments[1]", field(label), day);
		return this;
	}

	/** What is chosen in a list. */
	public String selected(String label) {
		return new Select(field(label)).getFirstSelectedOption().getText();
	}

	/** Chooses one of the answers to a question. */
	public Browser choose(String question, String answer) {
		return click("//main//fieldset[legend[starts-with(normalize-space(), '%s')]]//label[normalize-space()='%s']"
			.formatted(question, answer));
	}

	/** Presses a button or follows a link, and waits for the page that comes. */
	public Browser press(String text) {
		return leaveBy(() -> click(BUTTON_OR_LINK.formatted(text)));
	}

	/** Presses a button that leaves the page open. */
	public Browser touch(String text) {
		return click(BUTTON_OR_LINK.formatted(text));
	}

	/** Opens what is folded away. */
	public Browser unfold(String text) {
		return click("//summary[normalize-space()='%s']".formatted(text));
	}

	/** Does what leads to another page, and waits for it. */
	Browser leaveBy(Runnable act) {
		script("window.left = true");
		act.run();
		new WebDriverWait(this.driver, Duration.ofSeconds(30)).ignoring(WebDriverException.class)
			.until((driver) -> script("return !window.left && document.readyState === 'complete'").equals(true));
		return this;
	}

	public boolean offers(String text) {
		return !visible(BUTTON_OR_LINK.formatted(text)).isEmpty();
	}

	private WebElement field(String label) {
		WebElement caption = only("//label[normalize-space(text()[1])='%s']".formatted(label));
		return this.driver.findElement(By.id(caption.getDomAttribute("for")));
	}

	/** The message under the field with that label. */
	public String error(String label) {
		return this.driver.findElement(By.id(field(label).getDomAttribute("id") + "-e")).getText();
	}

	Browser click(String xpath) {
		WebElement element = only(xpath);
		script("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element);
		element.click();
		return this;
	}

	private WebElement only(String xpath) {
		return visible(xpath).stream()
			.findFirst()
			.orElseThrow(() -> new NoSuchElementException(
					"nothing at " + xpath + " of " + this.driver.getCurrentUrl() + ":\n" + text()));
	}

	private List<WebElement> visible(String xpath) {
		return this.driver.findElements(By.xpath(xpath)).stream().filter(WebElement::isDisplayed).toList();
	}

	Object script(String script, Object... arguments) {
		return this.driver.executeScript(script, arguments);
	}

	enum Screen {

		DESK(1366, 900), PHONE(390, 844);

		final int width;

		final int height;

		Screen(int width, int height) {
			this.width = width;
			this.height = height;
		}

	}

}
