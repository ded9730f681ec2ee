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
import org.openqa.selenium.StaleElementReferenceException;
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

	Browser(ChromeDriver driver, String address) {
		this.driver = driver;
		this.address = address;
	}

	ChromeDriver driver() {
		return this.driver;
	}

	/** As if it had just been opened, at the office. */
	void fresh() {
		this.driver.get("about:blank");
		forgetCookies();
		atDesk();
	}

	/** The office's screen, 1366 pixels wide. */
	public Browser atDesk() {
		return sized(1366, 900, false);
	}

	/** A telephone, 390 pixels wide. */
	public Browser onPhone() {
		return sized(390, 844, true);
	}

	private Browser sized(int width, int height, boolean mobile) {
		this.driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
		return this;
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

	/** Opens what is folded away. */
	public Browser unfold(String text) {
		return click("//summary[normalize-space()='%s']".formatted(text));
	}

	/** Does what leads to another page, and waits for it. */
	Browser leaveBy(Runnable act) {
		WebElement page = this.driver.findElement(By.tagName("html"));
		act.run();
		new WebDriverWait(this.driver, Duration.ofSeconds(30))
			.until((driver) -> isGone(page) && "complete".equals(script("return document.readyState")));
		return this;
	}

	private static boolean isGone(WebElement page) {
		try {
			page.isEnabled();
			return false;
		}
		catch (StaleElementReferenceException ex) {
			return true;
		}
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

}
